package org.fengqiao.routes.linkage.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fengqiao.routes.linkage.LinkageModels;
import org.fengqiao.routes.linkage.ShadowDifference;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Switches a model on, or shows what that would change. */
@Command(name = "switch", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class SwitchCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();

  @Parameters(arity = "1", descriptionKey = "model")
  private Path file = Path.of("");

  @Option(names = "--preview", descriptionKey = "model-preview")
  private boolean preview;

  @Override
  public Integer call() {
    LinkageModel model;
    try {
      model = ModelFile.read(file);
    } catch (IOException unreadable) {
      return hub.refuse(Texts.of("refused.model-file", file.toString()));
    }
    return hub.askModels(models -> preview ? show(models, model) : switchOn(models, model));
  }

  private int show(LinkageModels models, LinkageModel model) {
    try {
      ShadowDifference difference = models.preview(model);
      return hub.print(
          Texts.of(
              "models.preview",
              difference.records(),
              difference.before(),
              difference.after(),
              difference.moved(),
              String.join(", ", difference.examples())));
    } catch (IllegalArgumentException otherComparisons) {
      return hub.refuse(Texts.of("refused.model", model.version()));
    }
  }

  private int switchOn(LinkageModels models, LinkageModel model) {
    try {
      return models.switchOn(model)
          ? hub.print(Texts.of("models.switched", model.version()))
          : hub.refuse(Texts.of("refused.model-version", model.version()));
    } catch (IllegalArgumentException otherComparisons) {
      return hub.refuse(Texts.of("refused.model", model.version()));
    }
  }
}
