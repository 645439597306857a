package org.fengqiao.routes.briefing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.routes.briefing.folder.KeyFiles;
import org.fengqiao.routes.briefing.folder.Verdict;
import org.fengqiao.routes.briefing.folder.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a briefing's folder; asks no hub. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = BriefingCommands.USAGE)
final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FOLDER", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Option(
      names = "--public-key",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "public-key")
  private Path key = Path.of("");

  @Override
  public Integer call() {
    try {
      return switch (Verification.of(folder, KeyFiles.readPublic(key))) {
        case Verdict.Intact intact ->
            say(
                true,
                Texts.of(
                    "intact",
                    intact.manifest().period(),
                    intact.manifest().release(),
                    intact.files()));
        case Verdict.NotSigned none -> say(false, Texts.of("not-signed", key));
        case Verdict.Altered(var names) ->
            say(false, Texts.of("altered", String.join(", ", names)));
      };
    } catch (IOException | IllegalArgumentException e) {
      return say(false, Texts.of("refused.verify", folder, key));
    }
  }

  private int say(boolean good, String text) {
    PrintWriter out =
        good
            ? Objects.requireNonNull(spec).commandLine().getOut()
            : Objects.requireNonNull(spec).commandLine().getErr();
    out.println(text);
    out.flush();
    return good ? 0 : 1;
  }
}
