package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * One run: the bare engine, then the whole path, then the whole path under a live load with its
 * neighbour. What is measured never runs beside what is not part of it.
 *
 * @param folder where logs and databases lie
 * @param cases of the first load; an eighth as many, or the fewest that can be timed, stream after
 *     it
 * @param perSecond live changes a second
 * @param liveSeconds how long the live part lasts
 */
record BenchRun(Path folder, long cases, int perSecond, int liveSeconds) {

  private record Whole(
      BenchReport.Load load, BenchReport.Stream stream, LiveMeasurement.Latencies latencies) {}

  /** Runs and leaves nothing running. */
  BenchReport run() throws IOException, InterruptedException, SQLException {
    try (DatabaseServer source = DatabaseServer.start(folder.resolve("legacy"))) {
      step("准备源表 / preparing the registers");
      Database bareRegister = source.create("bare");
      BenchRegister.create(bareRegister, cases, rendered(), firstBorder());
      Database register = source.copy("bare", "whole");
      List<Rate> casesOnly = bare(BareTask.LOAD_CASES, bareRegister);
      List<Rate> both = bare(BareTask.LOAD_CASES_AND_PARTIES, bareRegister);
      List<Rate> stream = bare(BareTask.STREAM, bareRegister);
      step("映射,单核 / mapping on one core");
      MappingMeasurement.Rates mapping = MappingMeasurement.measure(register);
      Whole whole = whole(register);
      return new BenchReport(
          Runtime.getRuntime().availableProcessors(),
          Runtime.version().toString(),
          cases,
          perSecond,
          new BenchReport.Load(casesOnly.getFirst(), casesOnly.getLast()),
          new BenchReport.Load(both.getFirst(), both.getLast()),
          whole.load(),
          new BenchReport.Stream(stream.getFirst(), stream.getLast()),
          whole.stream(),
          whole.latencies(),
          mapping);
    }
  }

  private List<Rate> bare(BareTask task, Database register)
      throws IOException, InterruptedException {
    step("空引擎 / the bare engine: " + task);
    return BareProcess.measure(task, register, cases, streamed(), folder);
  }

  private Whole whole(Database register) throws IOException, InterruptedException, SQLException {
    step("全程 / the whole path: first load");
    Border border = new Border(folder);
    try (DatabaseServer store = DatabaseServer.start(folder.resolve("store"))) {
      Database hub = store.create("hub");
      try (WholePath path = new WholePath(register, hub, folder, border.settingsOfShanghai())) {
        path.awaitCases(cases);
        BenchReport.Load load =
            new BenchReport.Load(path.rate(1, cases), path.rateOfSecondHalf(1, cases));
        step("全程 / the whole path: streaming");
        Rate written = BenchRegister.write(register, cases + 1, firstBorder() - 1);
        path.awaitCases(firstBorder() - 1);
        BenchReport.Stream stream =
            new BenchReport.Stream(path.rate(cases + 1, firstBorder() - 1), written);
        step("时延 / latency, with the neighbour");
        try (Neighbour neighbour = new Neighbour(folder, border.settingsOfJiangsu())) {
          LiveMeasurement live = new LiveMeasurement(register, hub, neighbour.database());
          live.openTheWay(firstBorder());
          return new Whole(load, stream, live.run(firstBorder() + 1, perSecond, liveSeconds));
        }
      }
    }
  }

  private long streamed() {
    return Math.max(Bench.FEWEST_CASES, cases / 8);
  }

  /** The cases of the live part, the first of which is on the border, come after all others. */
  private long firstBorder() {
    return cases + streamed() + 1;
  }

  private long rendered() {
    return firstBorder() + (long) perSecond * liveSeconds;
  }

  private static void step(String text) {
    System.out.println(text + " …");
  }
}
