package org.fengqiao.routes.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who has all published counts and a solver of linear programs. */
final class Attacker {

  private final Knowledge knowledge = new Knowledge();

  Attacker(Map<Place, PublishedTally> published) {
    KnownCounts.learn(published, knowledge);
  }

  /** Those of the cells of which it is certain that they are small. */
  Set<Place> find(Set<Place> small) {
    Set<String> found =
        knowledge.certainlySmall(small.stream().map(KnownCounts::disputes).toList());
    return small.stream()
        .filter(place -> found.contains(KnownCounts.disputes(place)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
