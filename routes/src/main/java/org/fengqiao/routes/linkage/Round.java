package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.membership.Alias;
import org.fengqiao.routes.linkage.membership.Clustering;
import org.fengqiao.routes.linkage.membership.Component;
import org.fengqiao.routes.linkage.membership.Component.Weighing;
import org.fengqiao.routes.linkage.membership.Components;
import org.fengqiao.routes.linkage.membership.Partition;
import org.fengqiao.routes.linkage.membership.Partition.HeldApart;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.fengqiao.routes.linkage.membership.Standing;
import org.fengqiao.routes.linkage.membership.Standing.Tenure;
import org.fengqiao.routes.linkage.membership.Succession;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;

/** One batch's effect on disputes: who stands where from now on. */
final class Round {

  private final List<Arrival> arrivals;
  private final Map<Long, Arrival> byNumber;
  private final Neighbourhood near;
  private final List<HeldApart> heldApart = new ArrayList<>();
  private final Succession succession;

  private Round(
      List<Arrival> arrivals,
      Neighbourhood near,
      Weighing weighing,
      Clustering clustering,
      Function<Set<UUID>, List<Alias>> aliases,
      Supplier<UUID> ids) {
    this.arrivals = List.copyOf(arrivals);
    this.byNumber =
        arrivals.stream()
            .collect(Collectors.toMap(arrival -> arrival.holder().number(), Function.identity()));
    this.near = near;
    List<Standing> standing = Stream.concat(fromStore(), fromBatch()).toList();
    this.succession = Succession.of(standing, parts(standing, weighing, clustering), aliases, ids);
  }

  /**
   * Decides.
   *
   * @param arrivals record versions that take effect
   * @param near all that may change its dispute by them
   * @param weighing weighs each two records as the batch leaves them
   * @param clustering says which records are one dispute
   * @param aliases gives the ids that lead to the given disputes
   * @param ids gives ids that were never used
   */
  static Round of(
      List<Arrival> arrivals,
      Neighbourhood near,
      Weighing weighing,
      Clustering clustering,
      Function<Set<UUID>, List<Alias>> aliases,
      Supplier<UUID> ids) {
    return new Round(arrivals, near, weighing, clustering, aliases, ids);
  }

  private Stream<Standing> fromStore() {
    return near.members().stream()
        .filter(member -> !isRemoved(member))
        .map(
            member ->
                new Standing(
                    member.number(),
                    member.key(),
                    member.dispute(),
                    member.removed() ? Tenure.RETURNED : Tenure.MEMBER));
  }

  private Stream<Standing> fromBatch() {
    return arrivals.stream()
        .filter(arrival -> arrival.isNew() && !arrival.isRemoved())
        .map(
            arrival ->
                new Standing(
                    arrival.holder().number(),
                    arrival.record().getRecordKey(),
                    arrival.holder().dispute(),
                    Tenure.NEW));
  }

  private boolean isRemoved(Member member) {
    @Nullable Arrival arrival = byNumber.get(member.number());
    return arrival == null ? member.removed() : arrival.isRemoved();
  }

  private List<LongSet> parts(List<Standing> standing, Weighing weighing, Clustering clustering) {
    Set<RecordPair> together = new HashSet<>(near.together());
    together.addAll(settled());
    List<LongSet> parts = new ArrayList<>();
    for (Component component :
        Components.of(standing, near.linked(), weighing, together, near.apart())) {
      Partition partition = clustering.partition(component);
      parts.addAll(partition.parts());
      heldApart.addAll(partition.tooLarge());
    }
    return parts;
  }

  /** Where tokens are forgotten nothing can be compared any more, so what stood together stays. */
  private List<RecordPair> settled() {
    Map<UUID, Long> last = new HashMap<>();
    List<RecordPair> settled = new ArrayList<>();
    for (Member member : near.members()) {
      if (member.settled() && !isRemoved(member)) {
        @Nullable Long other = last.put(member.dispute(), member.number());
        if (other != null) {
          settled.add(RecordPair.of(other, member.number()));
        }
      }
    }
    return settled;
  }

  List<Arrival> arrivals() {
    return arrivals;
  }

  /** The case of a stored record as the batch leaves it. */
  DisputeCase content(Member member) {
    @Nullable Arrival arrival = byNumber.get(member.number());
    return arrival == null ? DisputeCases.decode(member.content()) : arrival.content();
  }

  List<Member> members() {
    return near.members();
  }

  Succession succession() {
    return succession;
  }

  /** Disputes that their links would join, if they were not too large together. */
  List<HeldApart> heldApart() {
    return heldApart;
  }

  /** Where a stored record stands from now on; a removed one follows its dispute. */
  UUID dispute(Member member) {
    return dispute(member.number(), member.dispute());
  }

  /** Where a record of the batch stands from now on. */
  UUID dispute(Arrival arrival) {
    return dispute(arrival.holder().number(), arrival.holder().dispute());
  }

  private UUID dispute(long number, UUID before) {
    @Nullable UUID dispute = succession.disputes().get(number);
    return dispute == null ? succession.redirects().getOrDefault(before, before) : dispute;
  }

  /** Stored records that change their dispute. */
  List<Move> moves() {
    return near.members().stream()
        .filter(member -> !dispute(member).equals(member.dispute()))
        .map(member -> new Move(member.number(), member.dispute(), dispute(member)))
        .toList();
  }

  /** Disputes that stood before. */
  Set<UUID> before() {
    return near.members().stream().map(Member::dispute).collect(Collectors.toSet());
  }
}
