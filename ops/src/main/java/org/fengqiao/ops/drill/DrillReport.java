package org.fengqiao.ops.drill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.ops.drill.checker.Verdict;

/**
 * What a drill did and what the checker said.
 *
 * @param plan what was to be done
 * @param kills kills for each part
 * @param ends times that a part ended without being killed
 * @param starts how long the starts took that were not cut short by the next kill
 * @param changes row changes that the load committed
 * @param settled whether everything came to rest in time
 * @param recovery from the end of the load until the last row stood in the warehouse
 * @param verdict of the independent checker
 */
record DrillReport(
    DrillPlan plan,
    Map<Part, Integer> kills,
    Map<Part, Integer> ends,
    Map<Part, List<Duration>> starts,
    long changes,
    boolean settled,
    Duration recovery,
    Verdict verdict) {

  boolean passed() {
    return settled && verdict.clean();
  }

  String text() {
    return """

        断电演练 / drill, seed %d, position policy %s
        杀进程 / kills      %s
        自行退出 / ended by themselves %s
        重启用时 / restarts %s
        源表变更 / row changes at the source   %d
        平静 / came to rest %s, %.1f s after the last change
        %s%s
        """
        .formatted(
            plan.seed(),
            plan.positionPolicy(),
            kills,
            ends,
            starts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + times(entry.getValue()))
                .collect(Collectors.joining(", ")),
            changes,
            settled,
            recovery.toMillis() / 1000.0,
            verdict.text(),
            passed() ? "通过 / PASSED" : "未通过 / FAILED");
  }

  private static String times(List<Duration> starts) {
    List<Duration> sorted = starts.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.isEmpty()
        ? "none completed"
        : "%d × median %.1f s, longest %.1f s"
            .formatted(
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                sorted.getLast().toMillis() / 1000.0);
  }
}
