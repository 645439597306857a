package org.fengqiao.connectors.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.token.TokenAlgorithm;
import org.fengqiao.connectors.token.TokenEpoch;
import org.fengqiao.connectors.token.TokenEpochs;
import org.fengqiao.connectors.token.TokenKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Makes the first token key of a province, for all its edges. Exit code 0, or 1 with the reason.
 */
@Command(name = "init", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class KeysInitCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final KeyFolderOption keys = new KeyFolderOption();

  @Option(names = "--algorithm", descriptionKey = "token-algorithm", defaultValue = "SM3")
  private TokenAlgorithm algorithm = TokenAlgorithm.SM3;

  @Option(names = "--key", descriptionKey = "token-key", defaultValue = TokenEpochs.FIRST_KEY)
  private String key = TokenEpochs.FIRST_KEY;

  @Override
  public Integer call() {
    KeyFolder folder = keys.folder();
    if (folder.has(TokenEpochs.FILE) || folder.has(TokenEpochs.FIRST_KEY)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.keys", folder.path()));
    }
    return keys.follow(
        out -> {
          TokenEpochs epochs = new TokenEpochs(List.of(TokenEpoch.first(algorithm, key)));
          TokenKey made = epochs.keysMadeAtFirst(folder).getFirst();
          epochs.write(folder);
          out.println(Texts.of("keys.made", key, made.checkValue()));
          out.println(Texts.of("keys.copy", folder.path()));
          return 0;
        });
  }
}
