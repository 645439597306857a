package org.fengqiao.connectors.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.control.OpenQuestion.Answer;
import org.fengqiao.connectors.control.OpenQuestions.Speaker;
import org.fengqiao.connectors.quarantine.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows what the feeds ask before they go on or remove many records, and gives the word. Exit code
 * 0 when it was shown or given, 1 when nothing of the feed waits for that word or the edge's store
 * does not answer, 2 when the command could not be followed.
 */
@Command(name = "confirm", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class ConfirmCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final AccountOptions account = new AccountOptions();
  @ArgGroup private @Nullable Word word;

  @Parameters(arity = "0..1", descriptionKey = "asking-feed")
  private @Nullable String feed;

  /** One of the two. */
  private static final class Word {
    @Option(names = "--yes", descriptionKey = "yes", required = true)
    private boolean yes;

    @Option(names = "--keep", descriptionKey = "keep", required = true)
    private boolean keep;

    private Answer answer() {
      return yes ? Answer.CONFIRM : Answer.KEEP;
    }
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    String asking = feed;
    Word given = word;
    if (given == null) {
      return store.ask(connection -> new QuestionDesk(line, connection).show(asking));
    }
    if (asking == null) {
      throw new ParameterException(line, Texts.of("refused.confirm"));
    }
    Account who = account.account();
    Speaker speaker = new Speaker(who.name(), who.systemUser(), account.reason());
    return store.ask(
        connection -> new QuestionDesk(line, connection).answer(asking, given.answer(), speaker));
  }
}
