package org.fengqiao.routes.briefing.rendering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.model.Trace;

/** The line below a table that says where its figures come from. */
final class Sources {

  private Sources() {}

  static String of(Table table) {
    List<Trace> traces = table.traces().toList();
    return traces.isEmpty()
        ? ""
        : "定义 Definitions: "
            + joined(traces.stream().map(Trace::definition))
            + ";来源 Sources: "
            + joined(traces.stream().flatMap(trace -> trace.sources().stream()))
            + ";覆盖 Coverage: "
            + joined(traces.stream().map(trace -> trace.coverage().replaceFirst(" · .*", "")));
  }

  private static String joined(Stream<String> texts) {
    return texts.distinct().sorted().collect(Collectors.joining(" "));
  }
}
