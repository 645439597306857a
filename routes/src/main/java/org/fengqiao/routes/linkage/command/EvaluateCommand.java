package org.fengqiao.routes.linkage.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.life.LabelEvaluation;
import org.fengqiao.routes.linkage.life.LabelReport;
import org.fengqiao.routes.linkage.life.ModelEvaluation;
import org.fengqiao.routes.linkage.life.QualityReport;
import org.fengqiao.routes.linkage.life.QualityReport.Pairs;
import org.fengqiao.routes.linkage.life.QualityReport.Quality;
import org.fengqiao.routes.linkage.life.UnusableTruthException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the hub's disputes against the truth, or against what reviewers found. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final JsonOption json = new JsonOption();

  @ArgGroup(multiplicity = "1")
  private final Yardstick yardstick = new Yardstick();

  private static final class Yardstick {
    @Option(names = "--truth", required = true, paramLabel = "FILE", descriptionKey = "truth")
    private @Nullable Path truth;

    @Option(names = "--labels", required = true, descriptionKey = "labels")
    private boolean labels;
  }

  @Override
  public Integer call() {
    Path truth = yardstick.truth;
    return hub.askDatabase(
        database -> truth == null ? byLabels(database) : byTruth(database, truth));
  }

  private int byTruth(DataSource database, Path truth) {
    try {
      QualityReport report = new ModelEvaluation(database).against(truth);
      return told(report, text(report));
    } catch (UnusableTruthException unusable) {
      return hub.refuse(
          Texts.of("refused.truth." + unusable.reason(), truth.toString(), unusable.line()));
    }
  }

  private int byLabels(DataSource database) {
    LabelReport report = new LabelEvaluation(database).report();
    return report.counted() == 0
        ? hub.refuse(Texts.of("refused.labels", report.labels()))
        : told(report, text(report));
  }

  private int told(Object report, String text) {
    String refusal = json.write(report);
    return refusal == null ? hub.print(text) : hub.refuse(refusal);
  }

  private static String text(LabelReport report) {
    return Texts.of(
            "evaluate.labels",
            report.model(),
            report.counted(),
            report.labels(),
            text("evaluate.pairs", report.pairs()))
        + report.byDepartments().entrySet().stream()
            .map(
                each ->
                    System.lineSeparator()
                        + Texts.of(
                            "evaluate.labels-department",
                            each.getKey(),
                            each.getValue().quality().precision(),
                            each.getValue().quality().recall(),
                            each.getValue().quality().f1(),
                            each.getValue().counted()))
            .collect(Collectors.joining());
  }

  private static String text(QualityReport report) {
    return Texts.of(
            "evaluate.measured",
            report.model(),
            report.records(),
            report.withoutTruth(),
            report.notInStore(),
            text("evaluate.pairs", report.pairs().quality()),
            text("evaluate.b-cubed", report.bCubed()),
            report.purity(),
            report.largestFound(),
            report.largestTrue())
        + report.byDepartments().entrySet().stream()
            .map(each -> department(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(String key, Quality quality) {
    return Texts.of(key, quality.precision(), quality.recall(), quality.f1());
  }

  private static String department(String name, Pairs pairs) {
    return System.lineSeparator()
        + Texts.of(
            "evaluate.department",
            name,
            pairs.quality().precision(),
            pairs.quality().recall(),
            pairs.quality().f1(),
            pairs.found(),
            pairs.truth());
  }
}
