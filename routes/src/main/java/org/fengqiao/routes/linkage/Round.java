package org.fengqiao.routes.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch's effect on disputes: which are new, which change, which merge into which. */
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final List<Arrival> arrivals;
  private final List<Member> members;
  private final Clusters clusters;
  private final List<Link> accepted = new ArrayList<>();

  private Round(List<Arrival> arrivals, List<Member> members) {
    this.arrivals = arrivals;
    this.members = members;
    this.clusters =
        new Clusters(
            members.stream()
                .collect(Collectors.groupingBy(Member::dispute, Collectors.summingInt(one -> 1))));
  }

  /**
   * Decides.
   *
   * @param arrivals record versions that take effect
   * @param links what links them, strongest first
   * @param members gives the stored records of disputes
   */
  static Round of(
      List<Arrival> arrivals, List<Link> links, Function<Collection<UUID>, List<Member>> members) {
    Set<UUID> stored =
        Stream.concat(
                arrivals.stream().map(Arrival::holder),
                links.stream().flatMap(link -> Stream.of(link.one(), link.other())))
            .map(Holder::dispute)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    arrivals.stream()
        .filter(Arrival::isNew)
        .forEach(arrival -> stored.remove(arrival.holder().dispute()));
    Round round = new Round(arrivals, members.apply(stored));
    links.forEach(round::join);
    return round;
  }

  private void join(Link link) {
    if (clusters.join(link.one().dispute(), link.other().dispute())) {
      accepted.add(link);
    } else {
      LOG.warn(
          "Disputes {} and {} are not joined by {}: together they have more than {} records."
              + " Look for a number or a party that many records share.",
          clusters.find(link.one().dispute()),
          clusters.find(link.other().dispute()),
          link.rule(),
          Clusters.LARGEST);
    }
  }

  /** The links that took effect. */
  List<Link> accepted() {
    return accepted;
  }

  void store(DisputeStore stored, RecordStore records, long revision, LocalDate today) {
    Set<UUID> standing = new LinkedHashSet<>();
    Map<Long, UUID> disputes = new HashMap<>();
    for (Arrival arrival : arrivals) {
      UUID dispute = clusters.find(arrival.holder().dispute());
      disputes.put(arrival.holder().number(), dispute);
      standing.add(dispute);
    }
    Map<UUID, @Nullable UUID> redirects = redirects();
    stored.create(
        standing.stream().filter(dispute -> !redirects.containsKey(dispute)).toList(), revision);
    stored.touch(redirects, revision);
    records.move(merged(redirects));
    records.insert(arrivals.stream().filter(Arrival::isNew).toList(), disputes, today);
    records.update(arrivals.stream().filter(arrival -> !arrival.isNew()).toList(), revision, today);
  }

  /** Every stored dispute that the round touches, and what it merges into, if it does. */
  private Map<UUID, @Nullable UUID> redirects() {
    Map<UUID, @Nullable UUID> redirects = new LinkedHashMap<>();
    for (Member member : members) {
      UUID root = clusters.find(member.dispute());
      redirects.put(member.dispute(), root.equals(member.dispute()) ? null : root);
    }
    return redirects;
  }

  private static Map<UUID, UUID> merged(Map<UUID, @Nullable UUID> redirects) {
    Map<UUID, UUID> merged = new LinkedHashMap<>();
    redirects.forEach(
        (loser, winner) -> {
          if (winner != null) {
            merged.put(loser, winner);
          }
        });
    return merged;
  }

  /** What the round changed, dispute by dispute. */
  List<DisputeChanged> changes(long revision) {
    Map<UUID, Map<Long, DisputeCase>> cases = new LinkedHashMap<>();
    for (Member member : members) {
      cases
          .computeIfAbsent(clusters.find(member.dispute()), first -> new LinkedHashMap<>())
          .put(member.number(), DisputeCases.decode(member.content()));
    }
    for (Arrival arrival : arrivals) {
      cases
          .computeIfAbsent(
              clusters.find(arrival.holder().dispute()), first -> new LinkedHashMap<>())
          .put(arrival.holder().number(), arrival.content());
    }
    Map<UUID, @Nullable UUID> redirects = redirects();
    Map<UUID, UUID> merged = merged(redirects);
    Set<UUID> joined =
        arrivals.stream()
            .filter(Arrival::isNew)
            .map(arrival -> clusters.find(arrival.holder().dispute()))
            .collect(Collectors.toSet());
    List<DisputeChanged> changes = new ArrayList<>();
    merged.forEach(
        (loser, winner) ->
            changes.add(
                DisputeCases.changed(loser, revision, ChangeCause.MERGED, winner, List.of())));
    cases.forEach(
        (dispute, content) ->
            changes.add(
                DisputeCases.changed(
                    dispute,
                    revision,
                    cause(dispute, redirects, merged, joined),
                    null,
                    List.copyOf(content.values()))));
    return changes;
  }

  private static ChangeCause cause(
      UUID dispute, Map<UUID, @Nullable UUID> redirects, Map<UUID, UUID> merged, Set<UUID> joined) {
    if (!redirects.containsKey(dispute)) {
      return ChangeCause.CREATED;
    }
    if (merged.containsValue(dispute)) {
      return ChangeCause.MERGED;
    }
    return joined.contains(dispute) ? ChangeCause.JOINED : ChangeCause.UPDATED;
  }
}
