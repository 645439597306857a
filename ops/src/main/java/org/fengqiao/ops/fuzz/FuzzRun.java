package org.fengqiao.ops.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fengqiao.ops.fuzz.hostile.DropFeed;
import org.fengqiao.ops.fuzz.hostile.DropWriter;
import org.fengqiao.ops.fuzz.hostile.DroppedFile;
import org.fengqiao.ops.fuzz.hostile.DroppedFile.End;
import org.fengqiao.ops.fuzz.hostile.Fate;
import org.fengqiao.ops.fuzz.hostile.HostileTable;

/** One fuzz run from the empty folders to the verdict. */
final class FuzzRun {

  private static final Map<DropFeed, Double> SHARES =
      Map.of(DropFeed.CSV, 0.3, DropFeed.JSONL, 0.25, DropFeed.XML, 0.12, DropFeed.XLSX, 0.08);
  private static final double SHARE_OF_LOG = 0.15;
  private static final double SHARE_OF_POLL = 0.1;
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final FuzzPlan plan;
  private final Consumer<String> progress;
  private final List<String> faults = new ArrayList<>();
  private final Map<DropFeed, DropWriter> drops = new EnumMap<>(DropFeed.class);

  /** Creates a run that tells its progress, a line at a time. */
  FuzzRun(FuzzPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Runs and leaves nothing running. */
  FuzzReport run() throws IOException, InterruptedException, SQLException {
    try (Deployment deployment = new Deployment(plan.data())) {
      progress.accept("准备恶意文件和数据行 / making hostile files and rows …");
      for (DropFeed feed : DropFeed.values()) {
        DropWriter writer = new DropWriter(feed, deployment.drop(feed), plan.seed());
        writer.write(part(SHARES.getOrDefault(feed, 0.0)), plan.rounds());
        drops.put(feed, writer);
      }
      var legacy = deployment.legacy().dataSource();
      HostileTable log = new HostileTable(legacy, "t_log", plan.seed());
      HostileTable poll = new HostileTable(legacy, "t_poll", plan.seed());
      log.write(part(SHARE_OF_LOG / 2));
      poll.write(part(SHARE_OF_POLL));
      progress.accept("启动边缘和枢纽 / starting edge and hub …");
      long start = System.nanoTime();
      deployment.start();
      log.write(part(SHARE_OF_LOG / 2));
      await(deployment, log, poll);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      progress.accept("核对 / comparing …");
      List<Expected> feeds = new ArrayList<>();
      for (DropFeed feed : DropFeed.values()) {
        feeds.add(new Shelves(feed, deployment.drop(feed), drop(feed), faults).look());
      }
      feeds.add(of(FeedFiles.LOG, log));
      feeds.add(of(FeedFiles.POLL, poll));
      for (Expected feed : feeds) {
        deployment.books().compare(feed, faults);
      }
      faults.addAll(deployment.books().problems());
      faults.addAll(deployment.trouble());
      return new FuzzReport(plan, files(), feeds, time, deployment.largestHeap(), faults);
    }
  }

  private long part(double share) {
    return Math.round(plan.rows() * share);
  }

  private DropWriter drop(DropFeed feed) {
    DropWriter writer = drops.get(feed);
    if (writer == null) {
      throw new IllegalStateException("nothing was dropped for " + feed);
    }
    return writer;
  }

  private long files() {
    return drops.values().stream().mapToLong(drop -> drop.files().size()).sum();
  }

  /** Until no file waits any more, both tables are read, and nothing moves. */
  private void await(Deployment deployment, HostileTable log, HostileTable poll) {
    Books books = deployment.books();
    long[] last = {-1};
    try {
      Awaitility.await()
          .atMost(plan.limit())
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () ->
                  !deployment.isAlive()
                      || waiting() == 0
                          && books.captured(FeedFiles.LOG) >= log.tally().rows()
                          && books.captured(FeedFiles.POLL) >= poll.tally().rows());
      Awaitility.await()
          .atMost(plan.limit())
          .pollInterval(SILENCE)
          .until(
              () -> {
                long now = books.captured();
                boolean same = now == last[0];
                last[0] = now;
                return same;
              });
    } catch (ConditionTimeoutException e) {
      faults.add("not at rest after " + plan.limit() + "; files that wait: " + waiting());
    }
    if (!deployment.isAlive()) {
      faults.add("a process has ended; see its log");
    }
  }

  private long waiting() {
    return drops.values().stream()
        .flatMap(drop -> drop.files().stream())
        .filter(file -> file.end() != End.LEFT)
        .map(DroppedFile::path)
        .filter(Files::exists)
        .count();
  }

  private static Expected of(String feed, HostileTable table) {
    return new Expected(
        feed,
        table.tally().rows(),
        table.taken(),
        table.tally().of(Fate.QUARANTINED),
        table.tally().of(Fate.EXCLUDED));
  }
}
