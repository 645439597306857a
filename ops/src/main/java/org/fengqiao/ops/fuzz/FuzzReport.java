package org.fengqiao.ops.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a fuzz run did and found.
 *
 * @param plan what was to be done
 * @param files things that were put into drop folders
 * @param feeds what was to become of each feed's rows
 * @param time from the start of the edge until everything was at rest
 * @param heap the largest heap of the edge before a collection, in MiB
 * @param faults what was not as it must be
 */
record FuzzReport(
    FuzzPlan plan,
    long files,
    List<Expected> feeds,
    Duration time,
    long heap,
    List<String> faults) {

  private static final int FAULTS_TO_TELL = 30;

  boolean passed() {
    return faults.isEmpty();
  }

  long rows() {
    return feeds.stream().mapToLong(Expected::rows).sum();
  }

  String text() {
    return """

        模糊测试 / fuzz run, seed %d: %,d rows, %,d files, %.0f s
        %s
        边缘内存 / largest heap of the edge %d MiB of 512 MiB
        %s%s"""
        .formatted(
            plan.seed(),
            rows(),
            files,
            time.toMillis() / 1000.0,
            feeds.stream().map(FuzzReport::line).collect(Collectors.joining("\n")),
            heap,
            faults.stream()
                .limit(FAULTS_TO_TELL)
                .map(fault -> "  " + fault + "\n")
                .collect(Collectors.joining()),
            passed()
                ? "通过 / PASSED: every row and file is accounted for"
                : "未通过 / FAILED: " + faults.size());
  }

  private static String line(Expected feed) {
    return "  %-12s %,9d rows: taken %,9d records, quarantined %,7d, excluded %,7d"
        .formatted(
            feed.feed(), feed.rows(), feed.taken().count(), feed.quarantined(), feed.excluded());
  }
}
