package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;

/** What a round changes, dispute by dispute, to be stored and to be told. */
final class Effects {

  private final Round round;
  private final List<Move> moves;
  private final Map<UUID, UUID> redirects;
  private final Set<UUID> standing = new LinkedHashSet<>();
  private final Set<UUID> before;
  private final Set<UUID> left = new HashSet<>();
  private final Set<UUID> grown = new HashSet<>();

  Effects(Round round) {
    this.round = round;
    this.moves = round.moves();
    this.redirects = round.succession().redirects();
    this.before = round.before();
    round.arrivals().forEach(arrival -> standing.add(round.dispute(arrival)));
    for (Move move : moves) {
      left.add(move.from());
      grown.add(move.to());
    }
    standing.addAll(left);
    standing.addAll(grown);
    // An arrival that leaves its dispute is a move as well; what a removed one leaves stands.
    standing.removeAll(redirects.keySet());
  }

  List<Move> moves() {
    return moves;
  }

  /** Disputes that are new. */
  List<NewDispute> created() {
    Map<UUID, Long> founders = new HashMap<>();
    for (Member member : round.members()) {
      founders.merge(round.dispute(member), member.number(), Math::min);
    }
    for (Arrival arrival : round.arrivals()) {
      founders.merge(round.dispute(arrival), arrival.holder().number(), Math::min);
    }
    return standing.stream()
        .filter(this::isNew)
        .map(
            dispute ->
                new NewDispute(
                    dispute,
                    founders.getOrDefault(dispute, 0L),
                    round.succession().born().get(dispute)))
        .toList();
  }

  /** Disputes that were stored before and change, and what each leads to, if it does. */
  Map<UUID, @Nullable UUID> touched() {
    Map<UUID, @Nullable UUID> touched = new LinkedHashMap<>();
    standing.stream().filter(dispute -> !isNew(dispute)).forEach(each -> touched.put(each, null));
    touched.putAll(redirects);
    return touched;
  }

  private boolean isNew(UUID dispute) {
    return !before.contains(dispute) && !round.succession().revived().contains(dispute);
  }

  /**
   * What the round changed, dispute by dispute.
   *
   * @param origins the disputes that those stored before were split from, where they were
   */
  List<DisputeChanged> told(long revision, Map<UUID, UUID> origins) {
    Map<UUID, Map<Long, DisputeCase>> cases = cases(revision);
    List<DisputeChanged> changes = new ArrayList<>();
    redirects.forEach(
        (gone, into) ->
            changes.add(
                DisputeCases.changed(
                    gone, revision, ChangeCause.MERGED, into, origins.get(gone), List.of())));
    Set<UUID> joined =
        round.arrivals().stream()
            .filter(Arrival::isNew)
            .map(round::dispute)
            .collect(Collectors.toSet());
    for (UUID dispute : standing) {
      changes.add(
          DisputeCases.changed(
              dispute,
              revision,
              cause(dispute, joined),
              null,
              round.succession().born().getOrDefault(dispute, origins.get(dispute)),
              cases.getOrDefault(dispute, Map.of()).values()));
    }
    return changes;
  }

  private Map<UUID, Map<Long, DisputeCase>> cases(long revision) {
    Map<UUID, Map<Long, DisputeCase>> cases = new HashMap<>();
    for (Member member : round.members()) {
      UUID dispute = round.dispute(member);
      if (standing.contains(dispute)) {
        long since = dispute.equals(member.dispute()) ? member.since() : revision;
        put(cases, dispute, member.number(), DisputeCases.since(round.content(member), since));
      }
    }
    for (Arrival arrival : round.arrivals()) {
      if (arrival.isNew()) {
        put(cases, round.dispute(arrival), arrival.holder().number(), arrival.content());
      }
    }
    return cases;
  }

  private static void put(
      Map<UUID, Map<Long, DisputeCase>> cases, UUID dispute, long number, DisputeCase content) {
    cases.computeIfAbsent(dispute, first -> new LinkedHashMap<>()).put(number, content);
  }

  private ChangeCause cause(UUID dispute, Set<UUID> joined) {
    boolean came = grown.contains(dispute);
    if (left.contains(dispute) || came && !before.contains(dispute)) {
      return ChangeCause.SPLIT;
    }
    if (isNew(dispute)) {
      return ChangeCause.CREATED;
    }
    if (came) {
      return ChangeCause.MERGED;
    }
    return joined.contains(dispute) ? ChangeCause.JOINED : ChangeCause.UPDATED;
  }

  /**
   * A dispute that is new.
   *
   * @param dispute its id
   * @param founder number of its oldest record
   * @param from the dispute that its records left; null when it begins with a first record
   */
  record NewDispute(UUID dispute, long founder, @Nullable UUID from) {}
}
