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
 * @param parts what happened to each part
 * @param course how the kills went
 * @param underLoad from the first change until the load stopped
 * @param settled whether everything came to rest in time
 * @param recovery from the end of the load until nothing moved any more
 * @param verdict of the independent checker
 * @param peaks how high it piled up on the way
 */
record DrillReport(
    DrillPlan plan,
    Map<Part, Figures> parts,
    Course course,
    Duration underLoad,
    boolean settled,
    Duration recovery,
    Verdict verdict,
    Peaks peaks) {

  /**
   * What happened to a part.
   *
   * @param kills how often it was killed
   * @param ends times that it ended without being killed
   * @param starts how long the starts took that were not cut short by the next kill
   */
  record Figures(int kills, int ends, List<Duration> starts) {

    private String line(Part part) {
      return "| %s | %d | %d | %s |".formatted(part.role(), kills, ends, times(starts));
    }
  }

  boolean passed() {
    return settled && verdict.clean();
  }

  int kills() {
    return parts.values().stream().mapToInt(Figures::kills).sum();
  }

  /** The report for people, its figures as tables of Markdown. */
  String text() {
    return """

        断电演练 / drill %s, seed %d%s

        | 进程 part | 杀 kills | 自行退出 ended by itself | 启动 starts | 中位秒 median s | 最长秒 longest s |
        |---|---|---|---|---|---|
        %s
        | 追平 caught up | | | %s |

        %s

        杀进程 / kills %d in %.1f min, %.0f an hour
        源表变更 / row changes at the source   %d
        平静 / came to rest %s, %.1f s after the last change
        %s%s
        """
        .formatted(
            plan.name(),
            plan.seed(),
            plan.without() == null ? "" : ", without " + plan.without(),
            parts.entrySet().stream()
                .map(entry -> entry.getValue().line(entry.getKey()))
                .collect(Collectors.joining("\n")),
            times(course.catchUps()),
            peaks.text(),
            kills(),
            underLoad.toSeconds() / 60.0,
            kills() * 3600.0 / Math.max(1, underLoad.toSeconds()),
            course.changes(),
            settled,
            recovery.toMillis() / 1000.0,
            verdict.text(),
            passed() ? "通过 / PASSED" : "未通过 / FAILED");
  }

  private static String times(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.isEmpty()
        ? "0 | – | –"
        : "%d | %.1f | %.1f"
            .formatted(
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                sorted.getLast().toMillis() / 1000.0);
  }
}
