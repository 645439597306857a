package org.fengqiao.routes.linkage.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.life.DriftReport;
import org.fengqiao.routes.linkage.life.DriftReport.Fill;
import org.fengqiao.routes.linkage.life.DriftReport.Fit;
import org.fengqiao.routes.linkage.life.DriftWarning;
import org.fengqiao.routes.linkage.life.DriftWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether the model still fits what comes in. */
@Command(name = "drift", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class DriftCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final SampleOptions sample = new SampleOptions();

  @Option(names = "--days", defaultValue = "30", descriptionKey = "days")
  private int days;

  @Override
  public Integer call() {
    return hub.askDatabase(this::watch);
  }

  private int watch(DataSource database) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    DriftReport report = new DriftWatch(database).report(today, days, sample.most(), sample.seed());
    String refusal = json.write(report);
    return refusal == null ? hub.print(text(report)) : hub.refuse(refusal);
  }

  private static String text(DriftReport report) {
    return Stream.of(
            Stream.of(
                Texts.of(
                    "drift.head",
                    report.model(),
                    report.days(),
                    report.recent(),
                    report.records(),
                    report.all())),
            report.fills().stream().map(DriftCommand::fill),
            report.comparisons().stream().map(DriftCommand::fit),
            Stream.of(figures(report)),
            report.warnings().isEmpty()
                ? Stream.of(Texts.of("drift.none"))
                : report.warnings().stream().map(DriftCommand::warning))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String figures(DriftReport report) {
    return Texts.of(
        "drift.figures",
        report.weights(),
        report.grey().before(),
        report.grey().recent(),
        report.linksPerRecord().before(),
        report.linksPerRecord().recent(),
        report.disputeSizes(),
        report.largest(),
        report.frequencies().countedAmong(),
        report.frequencies().records(),
        report.frequencies().newShare());
  }

  private static String fill(Fill fill) {
    return Texts.of(
        fill.recordsBefore() == 0 ? "drift.fill-first" : "drift.fill",
        fill.department().toString(),
        Texts.of("kind." + fill.kind()),
        fill.share().before(),
        fill.share().recent());
  }

  private static String fit(Fit fit) {
    return Texts.of(
        "drift.fit",
        Texts.comparison(fit.comparison()),
        fit.pairs(),
        fit.toModel(),
        fit.toBefore());
  }

  private static String warning(DriftWarning warning) {
    return switch (warning) {
      case DriftWarning.TooFew few -> Texts.of("drift.too-few", few.records(), few.pairs());
      case DriftWarning.NothingBefore nothing ->
          Texts.of("drift.nothing-before", nothing.records());
      case DriftWarning.FillChanged fill ->
          Texts.of(
              fill.recent() < fill.before() ? "drift.fill-fell" : "drift.fill-rose",
              fill.department().toString(),
              Texts.of("kind." + fill.kind()),
              fill.before(),
              fill.recent());
      case DriftWarning.Misfit misfit ->
          Texts.of("drift.misfit", Texts.comparison(misfit.comparison()), misfit.index());
      case DriftWarning.MoreGrey grey -> Texts.of("drift.grey", grey.before(), grey.recent());
      case DriftWarning.OtherWeights weights -> Texts.of("drift.weights", weights.index());
      case DriftWarning.OtherSizes sizes -> Texts.of("drift.sizes", sizes.index(), sizes.largest());
      case DriftWarning.OtherFrequencies other -> Texts.of("drift.frequencies", other.newShare());
    };
  }
}
