package org.fengqiao.ops.bench;

import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a run for programs; the ratios are the whole path's cases by the bare engine's.
 *
 * @param rowsOfACase the case's own and those of its parties
 */
record BenchFigures(
    int processors,
    String java,
    long cases,
    int rowsOfACase,
    int liveChangesPerSecond,
    FirstLoad firstLoad,
    Streaming streaming,
    LiveMeasurement.Latencies latencyMillis,
    MappingOnOneCore mappingOnOneCore) {

  record PerSecond(double casesPerSecond, double rowsPerSecond) {

    static PerSecond of(Rate rate) {
      return new PerSecond(rate.casesPerSecond(), rate.rowsPerSecond());
    }
  }

  record ColdAndWarm<T>(T cold, T warm) {

    static ColdAndWarm<PerSecond> of(BenchReport.Load load) {
      return new ColdAndWarm<>(PerSecond.of(load.cold()), PerSecond.of(load.warm()));
    }

    static ColdAndWarm<Double> ratios(BenchReport.Load whole, BenchReport.Load bare) {
      return new ColdAndWarm<>(whole.cold().to(bare.cold()), whole.warm().to(bare.warm()));
    }
  }

  record FirstLoad(
      ColdAndWarm<PerSecond> bareCaseTableOnly,
      ColdAndWarm<PerSecond> bareCasesAndParties,
      ColdAndWarm<PerSecond> wholePath,
      ColdAndWarm<Double> ratioToCaseTableOnly,
      ColdAndWarm<Double> ratioToCasesAndParties) {}

  record Streaming(
      PerSecond bare,
      PerSecond writtenForBare,
      PerSecond wholePath,
      PerSecond writtenForWholePath,
      double ratio) {}

  record MappingOnOneCore(PerSecond checked, PerSecond withLinkTokens) {}

  static BenchFigures of(BenchReport report) {
    return new BenchFigures(
        report.processors(),
        report.java(),
        report.cases(),
        BenchRegister.ROWS_OF_A_CASE,
        report.changesPerSecond(),
        new FirstLoad(
            ColdAndWarm.of(report.bareCases()),
            ColdAndWarm.of(report.bareBoth()),
            ColdAndWarm.of(report.whole()),
            ColdAndWarm.ratios(report.whole(), report.bareCases()),
            ColdAndWarm.ratios(report.whole(), report.bareBoth())),
        new Streaming(
            PerSecond.of(report.bareStream().read()),
            PerSecond.of(report.bareStream().written()),
            PerSecond.of(report.wholeStream().read()),
            PerSecond.of(report.wholeStream().written()),
            report.wholeStream().read().to(report.bareStream().read())),
        report.live(),
        new MappingOnOneCore(
            PerSecond.of(report.mapping().checked()), PerSecond.of(report.mapping().withTokens())));
  }

  String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }
}
