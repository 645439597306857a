package org.fengqiao.routes.linkage.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.LinkageModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the models that the hub links by, and did. */
@Command(name = "models", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class ModelsCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();

  @Override
  public Integer call() {
    return hub.askModels(this::list);
  }

  private int list(LinkageModels models) {
    return hub.print(
        models.all().stream()
            .map(
                model ->
                    Texts.of(
                        "models.one",
                        model.version(),
                        model.switchedAt().toString(),
                        model.records(),
                        Objects.toString(model.revision(), "-")))
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
