package org.fengqiao.ops.drill;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How high it piled up.
 *
 * @param memory the most resident memory of each part, in bytes
 * @param retained the most log that the source kept for the edge, in bytes
 * @param retainedAtEnd what it kept at last
 * @param journal the most that lay in the broker's folder, in bytes
 * @param lagMillis the longest lag that the feed told of
 * @param alarms what the feed said of itself when it did not follow
 */
record Peaks(
    Map<Part, Long> memory,
    long retained,
    long retainedAtEnd,
    long journal,
    long lagMillis,
    Set<String> alarms) {

  /** Copies the collections. */
  Peaks {
    memory = new EnumMap<>(memory);
    alarms = new TreeSet<>(alarms);
  }

  /** The peaks for people, as a table of Markdown. */
  String text() {
    return """
        | 峰值 peak | MiB |
        |---|---|
        %s
        | 源库为边缘保留的日志 log kept at the source | %d (最后 at last %d) |
        | 代理目录 broker's folder | %d |

        数据源自报 / told by the feed: 最长滞后 longest lag %.1f s; %s"""
        .formatted(
            memory.entrySet().stream()
                .map(
                    entry ->
                        "| 内存 memory, %s | %d |"
                            .formatted(entry.getKey().role(), entry.getValue() >> 20))
                .collect(Collectors.joining("\n")),
            retained >> 20,
            retainedAtEnd >> 20,
            journal >> 20,
            lagMillis / 1000.0,
            alarms);
  }
}
