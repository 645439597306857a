package org.fengqiao.routes.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.routes.linkage.membership.RecordPair;

/**
 * All that may change its dispute in a round, as it stands before.
 *
 * @param members stored records of the components that the round touches, and of their disputes
 * @param linked linked pairs of these and those that are new
 * @param together pairs that a human has ruled to be one dispute
 * @param apart pairs that a human has ruled to be two
 */
record Neighbourhood(
    List<Member> members,
    List<RecordPair> linked,
    Set<RecordPair> together,
    Set<RecordPair> apart) {

  Neighbourhood {
    members = List.copyOf(members);
    linked = List.copyOf(linked);
    together = Set.copyOf(together);
    apart = Set.copyOf(apart);
  }

  /** The same with one ruling more. */
  Neighbourhood with(Verdict verdict, RecordPair pair) {
    return switch (verdict) {
      case MUST_LINK -> new Neighbourhood(members, linked, joined(together, pair), apart);
      case CANNOT_LINK -> new Neighbourhood(members, linked, together, joined(apart, pair));
    };
  }

  private static Set<RecordPair> joined(Set<RecordPair> pairs, RecordPair pair) {
    Set<RecordPair> joined = new HashSet<>(pairs);
    joined.add(pair);
    return joined;
  }
}
