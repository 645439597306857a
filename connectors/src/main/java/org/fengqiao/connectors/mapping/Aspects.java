package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.feed.AspectRule;
import org.fengqiao.schemas.message.CaseAspect;
import org.jspecify.annotations.Nullable;

/** Collects the aspects that the columns of a row tell, each once, sorted by symbol. */
final class Aspects {

  private interface Way {
    Set<CaseAspect> tell(RowView row, Draft draft, @Nullable Moment accepted);
  }

  private static final Comparator<CaseAspect> BY_SYMBOL = Comparator.comparing(CaseAspect::name);

  private final List<Way> ways;

  Aspects(List<AspectRule> rules) {
    this.ways = rules.stream().map(Aspects::way).toList();
  }

  private static Way way(AspectRule rule) {
    return switch (rule) {
      case AspectRule.Listed listed -> {
        Filler<Set<CaseAspect>> filler =
            Filler.of("aspects", List.of(listed.way()), Parsers::aspects, Aspects::aspect);
        yield (row, draft, accepted) ->
            Objects.requireNonNullElse(filler.fill(row, draft), Set.of());
      }
      case AspectRule.Answered answered -> {
        RowCondition condition = new RowCondition(answered.condition());
        Set<CaseAspect> told = Set.of(answered.aspect());
        yield (row, draft, accepted) -> condition.holds(row) ? told : Set.of();
      }
      case AspectRule.InTime inTime -> {
        TimeLimit limit = new TimeLimit(inTime);
        Set<CaseAspect> told = Set.of(inTime.aspect());
        yield (row, draft, accepted) -> limit.isKept(row, draft, accepted) ? told : Set.of();
      }
    };
  }

  private static Set<CaseAspect> aspect(String symbol) {
    return aspects(List.of(symbol));
  }

  static Set<CaseAspect> aspects(Collection<String> symbols) {
    Set<CaseAspect> aspects = EnumSet.noneOf(CaseAspect.class);
    symbols.forEach(symbol -> aspects.add(CaseAspect.valueOf(symbol)));
    return aspects;
  }

  /**
   * All that the row tells.
   *
   * @param accepted from when time limits run; null when the source does not say
   */
  List<CaseAspect> collect(RowView row, Draft draft, @Nullable Moment accepted) {
    if (ways.isEmpty()) {
      return List.of();
    }
    Set<CaseAspect> found = EnumSet.noneOf(CaseAspect.class);
    for (Way way : ways) {
      found.addAll(way.tell(row, draft, accepted));
    }
    List<CaseAspect> sorted = new ArrayList<>(found);
    sorted.sort(BY_SYMBOL);
    return sorted;
  }
}
