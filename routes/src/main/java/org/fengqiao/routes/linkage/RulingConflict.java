package org.fengqiao.routes.linkage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.RulingTable.StandingRuling;
import org.fengqiao.routes.linkage.membership.RecordPair;

/** Finds rulings that cannot be followed together with a new one. */
final class RulingConflict {

  private final List<StandingRuling> standing;

  RulingConflict(List<StandingRuling> standing) {
    this.standing = standing;
  }

  /** Numbers of the rulings in the way; empty when there are none. */
  List<Long> with(Verdict verdict, RecordPair pair) {
    Set<Long> one = mustBeWith(pair.lower());
    return switch (verdict) {
      case MUST_LINK -> {
        Set<Long> other = mustBeWith(pair.higher());
        yield standing.stream()
            .filter(ruling -> ruling.verdict() == Verdict.CANNOT_LINK)
            .filter(ruling -> parts(ruling.pair(), one, other))
            .map(StandingRuling::id)
            .toList();
      }
      case CANNOT_LINK ->
          one.contains(pair.higher())
              ? standing.stream()
                  .filter(ruling -> ruling.verdict() == Verdict.MUST_LINK)
                  .filter(ruling -> one.contains(ruling.pair().lower()))
                  .map(StandingRuling::id)
                  .toList()
              : List.of();
    };
  }

  private static boolean parts(RecordPair pair, Set<Long> one, Set<Long> other) {
    return one.contains(pair.lower()) && other.contains(pair.higher())
        || other.contains(pair.lower()) && one.contains(pair.higher());
  }

  /** The record, and all that rulings join with it, directly or over others. */
  private Set<Long> mustBeWith(long record) {
    Set<Long> joined = new HashSet<>(Set.of(record));
    Deque<Long> next = new ArrayDeque<>(joined);
    while (!next.isEmpty()) {
      long from = next.remove();
      standing.stream()
          .filter(ruling -> ruling.verdict() == Verdict.MUST_LINK)
          .map(StandingRuling::pair)
          .filter(pair -> pair.lower() == from || pair.higher() == from)
          .flatMap(pair -> Stream.of(pair.lower(), pair.higher()))
          .filter(joined::add)
          .forEach(next::add);
    }
    return joined;
  }
}
