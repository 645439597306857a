package org.fengqiao.ops.bench;

/**
 * What one run measured.
 *
 * @param processors of the machine
 * @param java version of the virtual machine
 * @param cases of the first load
 * @param changesPerSecond of the live part
 * @param bareCases the bare engine's first load of the case table
 * @param bareBoth the bare engine's first load of cases and parties
 * @param whole the whole path's first load, which reads cases and parties
 * @param bareStream the bare engine's stream after its first load
 * @param wholeStream the whole path's stream after its first load
 * @param live latencies under the live load
 * @param mapping of the justice feed's rows, on one core
 */
record BenchReport(
    int processors,
    String java,
    long cases,
    int changesPerSecond,
    Load bareCases,
    Load bareBoth,
    Load whole,
    Stream bareStream,
    Stream wholeStream,
    LiveMeasurement.Latencies live,
    MappingMeasurement.Rates mapping) {

  /**
   * A first load.
   *
   * @param cold in a fresh virtual machine
   * @param warm the bare engine once more in the same one; of the whole path its second half
   */
  record Load(Rate cold, Rate warm) {}

  /**
   * A stream.
   *
   * @param read by engine or whole path
   * @param written into the register meanwhile: reading can be no faster for long
   */
  record Stream(Rate read, Rate written) {}

  /** The figures for people. */
  String table() {
    return """

        %d 核 / processors, Java %s; %,d 件案件,每件两名当事人 / cases, each with two parties

        首次全量 first load                                  件/秒 cases/s   行/秒 rows/s
        空引擎,仅案件表 · bare engine, case table only
            冷 cold (fresh process)                         %s
            热 warm (again, same process)                   %s
        空引擎,案件与当事人 · bare engine, cases and parties
            冷 cold (fresh process)                         %s
            热 warm (again, same process)                   %s
        全程,案件与当事人 · whole path, cases and parties
            冷 cold (fresh process)                         %s
            热 warm (second half of the same load)          %s
        比值 whole path ÷ bare engine, in cases              冷 cold        热 warm
            对仅案件表 to case table only                    %,14.3f %,14.3f
            对案件与当事人 to cases and parties              %,14.3f %,14.3f

        增量 streaming, after a first load                   件/秒 cases/s   行/秒 rows/s
            空引擎 bare engine                              %s
              其间源表写入 the source was written at        %s
            全程 whole path                                 %s
              其间源表写入 the source was written at        %s
            比值 whole path ÷ bare engine                   %,14.3f

        时延 latency, %d 次变更每秒 / changes a second      p50 ms   p99 ms  longest  measured  missing
            源提交→数仓 source commit → warehouse           %s
            源提交→邻省收件 → neighbour's inbox             %s
            源提交→签收返回 → receipt stored at home        %s

        映射,单核 mapping, one core                          件/秒 cases/s   行/秒 rows/s
            映射并检查 mapped and checked                   %s
            并生成链接令牌 with link tokens                 %s
        """
        .formatted(
            processors,
            java,
            cases,
            line(bareCases.cold()),
            line(bareCases.warm()),
            line(bareBoth.cold()),
            line(bareBoth.warm()),
            line(whole.cold()),
            line(whole.warm()),
            whole.cold().to(bareCases.cold()),
            whole.warm().to(bareCases.warm()),
            whole.cold().to(bareBoth.cold()),
            whole.warm().to(bareBoth.warm()),
            line(bareStream.read()),
            line(bareStream.written()),
            line(wholeStream.read()),
            line(wholeStream.written()),
            wholeStream.read().to(bareStream.read()),
            changesPerSecond,
            line(live.toWarehouse()),
            line(live.toNeighbour()),
            line(live.toReceipt()),
            line(mapping.checked()),
            line(mapping.withTokens()));
  }

  private static String line(Rate rate) {
    return "%,14.0f %,14.0f".formatted(rate.casesPerSecond(), rate.rowsPerSecond());
  }

  private static String line(Latency latency) {
    return "%8.0f %8.0f %8.0f %9d %8d"
        .formatted(
            latency.p50(), latency.p99(), latency.longest(), latency.measured(), latency.missing());
  }
}
