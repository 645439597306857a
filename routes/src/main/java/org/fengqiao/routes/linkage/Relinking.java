package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.jspecify.annotations.Nullable;

/**
 * What a round does to links: those that were found are kept from now on, and those of records that
 * were removed or carry something else now are taken away when they no longer hold.
 */
final class Relinking {

  private final Map<Long, Arrival> arrivals;
  private final Map<RecordPair, Long> found = new LinkedHashMap<>();
  private final List<PairLink> kept = new ArrayList<>();
  private final List<RecordPair> removed = new ArrayList<>();

  private Relinking(List<Arrival> arrivals, List<Link> links) {
    this.arrivals =
        arrivals.stream()
            .collect(Collectors.toMap(arrival -> arrival.holder().number(), Function.identity()));
    links.forEach(
        link ->
            found.merge(
                RecordPair.of(link.one().number(), link.other().number()),
                link.rule().level(),
                (some, more) -> some | more));
  }

  /**
   * Decides.
   *
   * @param arrivals record versions that take effect
   * @param links what was found for them
   * @param before links that the store has of them
   * @param comparisons gives by what stored records can be compared by their parties
   */
  static Relinking of(
      List<Arrival> arrivals,
      List<Link> links,
      List<PairLink> before,
      Function<Collection<Long>, Map<Long, Comparison>> comparisons) {
    Relinking relinking = new Relinking(arrivals, links);
    Set<PairLink> doubtful =
        before.stream().filter(relinking::isDoubtful).collect(Collectors.toSet());
    Map<Long, Comparison> others =
        comparisons.apply(doubtful.stream().flatMap(relinking::others).distinct().toList());
    for (PairLink link : before) {
      long stays = doubtful.contains(link) ? relinking.unrefuted(link, others) : link.levels();
      relinking.settle(link, stays);
    }
    relinking.found.forEach((pair, levels) -> relinking.kept.add(PairLink.byRules(pair, levels)));
    return relinking;
  }

  private void settle(PairLink link, long stays) {
    @Nullable Long again = found.remove(link.pair());
    long levels = again == null ? stays : stays | again;
    if (levels == 0) {
      removed.add(link.pair());
    } else if (levels != link.levels()) {
      kept.add(PairLink.byRules(link.pair(), levels));
    }
  }

  /** Whether the link is of a record that no longer says what it said. */
  private boolean isDoubtful(PairLink link) {
    return ends(link).anyMatch(arrival -> arrival.isRemoved() || arrival.changesClues());
  }

  private Stream<Arrival> ends(PairLink link) {
    return Stream.of(link.pair().lower(), link.pair().higher())
        .filter(arrivals::containsKey)
        .map(arrivals::get);
  }

  private Stream<Long> others(PairLink link) {
    return Stream.of(link.pair().lower(), link.pair().higher())
        .filter(number -> !arrivals.containsKey(number));
  }

  /**
   * What of a link is not known to be wrong: tokens of two epochs cannot be compared, nor those
   * that have expired, so what they showed while they could stays, as long as the rest agrees.
   */
  private long unrefuted(PairLink link, Map<Long, Comparison> others) {
    if (ends(link).anyMatch(Arrival::isRemoved)) {
      return 0;
    }
    Comparison one = comparison(link.pair().lower(), others);
    Comparison other = comparison(link.pair().higher(), others);
    return one.meets(other) ? 0 : link.levels() & LinkRule.OF_PARTIES;
  }

  private Comparison comparison(long number, Map<Long, Comparison> others) {
    @Nullable Arrival arrival = arrivals.get(number);
    return arrival == null
        ? others.getOrDefault(number, Comparison.NONE)
        : new Comparison(arrival.holder().traits(), arrival.epoch());
  }

  /** Links that hold from now on, and did not or otherwise before. */
  List<PairLink> kept() {
    return kept;
  }

  /** Pairs that no longer belong together. */
  List<RecordPair> removed() {
    return removed;
  }

  /** Records at the ends of all links that come or go. */
  Stream<Long> touched() {
    return Stream.concat(kept.stream().map(PairLink::pair), removed.stream())
        .flatMap(pair -> Stream.of(pair.lower(), pair.higher()));
  }
}
