package org.fengqiao.connectors.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.SourceClock;
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
 * Makes the key of the next epoch, beside which the one before goes on for a while. Exit code 0, or
 * 1 with the reason, 2 when the new epoch cannot be.
 */
@Command(name = "rotate", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class KeysRotateCommand implements Callable<Integer> {

  /** Time to bring the new key to every edge. */
  private static final Period NOTICE = Period.ofDays(7);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final KeyFolderOption keys = new KeyFolderOption();

  @Option(names = "--from", descriptionKey = "epoch-from")
  private @Nullable LocalDate from;

  @Option(names = "--overlap", descriptionKey = "epoch-overlap", defaultValue = "P90D")
  private Period overlap = Period.ZERO;

  @Option(names = "--algorithm", descriptionKey = "token-algorithm")
  private @Nullable TokenAlgorithm algorithm;

  @Option(names = "--key", descriptionKey = "token-key")
  private @Nullable String key;

  @Override
  public Integer call() {
    return keys.follow(
        out -> {
          KeyFolder folder = keys.folder();
          TokenEpochs before = TokenEpochs.read(folder);
          // What cannot be read today must not be written into a list that all edges get.
          before.keys(folder);
          TokenEpoch last = before.newest();
          LocalDate start = start(last);
          String source = key == null ? "token-" + (last.number() + 1) + ".key" : key;
          TokenEpochs after =
              before.next(
                  Objects.requireNonNullElse(algorithm, last.algorithm()), start, overlap, source);
          if (key == null) {
            folder.secretMadeAtFirst(source);
          }
          TokenKey made = after.keys(folder).getLast();
          after.write(folder);
          out.println(Texts.of("keys.made", source, made.checkValue()));
          out.println(
              Texts.of(
                  "keys.rotated",
                  made.epoch().number(),
                  start,
                  last.number(),
                  start.plus(overlap)));
          out.println(Texts.of("keys.copy", folder.path()));
          return 0;
        });
  }

  private LocalDate start(TokenEpoch last) {
    LocalDate today = LocalDate.now(Clock.system(SourceClock.ZONE));
    LocalDate start = Objects.requireNonNullElse(from, today.plus(NOTICE));
    if (start.isBefore(today) || last.from() != null && !start.isAfter(last.from())) {
      throw refused("refused.from", start);
    }
    if (!start.plus(overlap).isAfter(start)) {
      throw refused("refused.overlap", overlap);
    }
    return start;
  }

  private ParameterException refused(String text, Object value) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Texts.of(text, value));
  }
}
