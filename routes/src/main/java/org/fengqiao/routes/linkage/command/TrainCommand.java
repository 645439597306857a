package org.fengqiao.routes.linkage.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.life.LevelSupport;
import org.fengqiao.routes.linkage.life.ModelTraining;
import org.fengqiao.routes.linkage.life.TrainingOutcome;
import org.fengqiao.routes.linkage.life.TrainingOutcome.Learnt;
import org.fengqiao.routes.linkage.life.TrainingOutcome.TooFew;
import org.fengqiao.routes.linkage.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a model from the hub's own records, and writes it to a file. */
@Command(name = "train", resourceBundle = LinkageCommands.USAGE)
final class TrainCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final OutputFile output = new OutputFile();
  @Mixin private final SampleOptions sample = new SampleOptions();

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "model-out")
  private Path out = Path.of("");

  // The usual option of this name would tell the hub's version; here it names the model.
  @Option(names = "--version", paramLabel = "NAME", descriptionKey = "model-version")
  private String version = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  @Override
  public Integer call() {
    String refusal = output.refusal(out);
    return refusal != null
        ? hub.refuse(refusal)
        : hub.askDatabase(
            database ->
                told(new ModelTraining(database).train(version, sample.most(), sample.seed())));
  }

  private int told(TrainingOutcome outcome) {
    return switch (outcome) {
      case TooFew few -> hub.refuse(Texts.of("train.too-few", few.records(), few.pairs()));
      case Learnt learnt -> written(learnt);
    };
  }

  private int written(Learnt learnt) {
    String refusal = output.write(out, ModelFile.text(learnt.model()));
    return refusal == null ? hub.print(text(learnt)) : hub.refuse(refusal);
  }

  private String text(Learnt learnt) {
    StringBuilder text =
        new StringBuilder(
            Texts.of(
                "train.learnt",
                learnt.model().version(),
                out.toString(),
                learnt.records(),
                learnt.all(),
                learnt.pairs(),
                learnt.model().prior(),
                learnt.levels().stream().filter(LevelSupport::learnt).count(),
                learnt.levels().size()));
    if (learnt.isThin()) {
      text.append(System.lineSeparator()).append(Texts.of("train.thin"));
    }
    if (learnt.isImplausible()) {
      text.append(System.lineSeparator())
          .append(Texts.of("train.implausible", 2 * learnt.pairs() / learnt.records()));
    }
    List<LevelSupport> unseen = learnt.levels().stream().filter(each -> !each.learnt()).toList();
    if (!unseen.isEmpty()) {
      text.append(System.lineSeparator())
          .append(
              unseen.stream()
                  .map(
                      each ->
                          Texts.of(
                              "train.unseen",
                              Texts.comparison(each.comparison()),
                              Texts.level(each.level()),
                              each.pairs()))
                  .collect(Collectors.joining(System.lineSeparator())));
    }
    return text.append(System.lineSeparator())
        .append(Texts.of("train.next", out.toString()))
        .toString();
  }
}
