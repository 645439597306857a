package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.linkage.membership.Disputes.dispute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.routes.linkage.membership.Alias;
import org.fengqiao.routes.linkage.membership.Component.Weighing;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.fengqiao.routes.linkage.membership.RuledGrouping;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static final long REVISION = 77;
  private static final UUID FRESH = dispute(1_000);

  @Test
  void aRecordThatNothingLinksIsADisputeOfItsOwn() {
    List<DisputeChanged> changes = told(List.of(aNew(1)), near(List.of()));

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.CREATED));
    assertThat(changes.getFirst().getRevision()).isEqualTo(REVISION);
    assertThat(keys(changes.getFirst())).containsExactly("justice.mediation:1");
  }

  @Test
  void aNewRecordJoinsTheOlderDispute() {
    List<DisputeChanged> changes = told(List.of(aNew(2)), near(List.of(member(1, 1)), link(1, 2)));

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.JOINED));
    assertThat(keys(changes.getFirst()))
        .containsExactly("justice.mediation:1", "justice.mediation:2");
  }

  @Test
  void aRecordBetweenTwoDisputesMergesTheYoungerIntoTheOlder() {
    List<DisputeChanged> changes =
        told(List.of(aNew(3)), near(List.of(member(1, 1), member(2, 2)), link(2, 3), link(1, 3)));

    assertThat(changes).hasSize(2);
    DisputeChanged gone = changes.getFirst();
    tells(gone, 2, ChangeCause.MERGED);
    assertThat(gone.getMergedInto()).isEqualTo(dispute(1).toString());
    assertThat(gone.getCases()).isEmpty();
    DisputeChanged grown = changes.getLast();
    tells(grown, 1, ChangeCause.MERGED);
    assertThat(grown.getMergedInto()).isNull();
    assertThat(keys(grown))
        .containsExactly("justice.mediation:1", "justice.mediation:2", "justice.mediation:3");
    assertThat(grown.getCases())
        .extracting(DisputeCase::getMemberSince)
        .containsExactly(0L, REVISION, 0L);
  }

  @Test
  void aNewVersionShowsTheDisputeAsItStandsNow() {
    List<DisputeChanged> changes =
        told(List.of(aNewVersion(1)), near(List.of(member(1, 1), member(1, 5)), link(1, 5)));

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.UPDATED));
    assertThat(changes.getFirst().getCases())
        .extracting(DisputeCase::getPosition)
        .containsExactly(101L, 100L);
  }

  @Test
  void aRecordThatNothingLinksAnyMoreLeavesItsDispute() {
    List<DisputeChanged> changes =
        told(List.of(aNewVersion(5)), near(List.of(member(1, 1), member(1, 5))));

    assertThat(changes).hasSize(2);
    DisputeChanged left = changes.stream().filter(each -> of(each, dispute(1))).findFirst().get();
    tells(left, 1, ChangeCause.SPLIT);
    assertThat(keys(left)).containsExactly("justice.mediation:1");
    DisputeChanged born = changes.stream().filter(each -> of(each, FRESH)).findFirst().get();
    tells(born, 1_000, ChangeCause.SPLIT);
    assertThat(born.getSplitFrom()).isEqualTo(dispute(1).toString());
    assertThat(keys(born)).containsExactly("justice.mediation:5");
  }

  @Test
  void aRemovedRecordIsShownInItsDisputeAndHoldsNothingTogether() {
    Arrival removal =
        Arrival.next(aMediation("5", 101).setOperation(Operation.DELETE).build(), known(aNew(5)));

    List<DisputeChanged> changes =
        told(List.of(removal), near(List.of(member(1, 1), member(1, 5), member(1, 9))));

    DisputeChanged left = changes.stream().filter(each -> of(each, dispute(1))).findFirst().get();
    assertThat(left.getCases())
        .extracting(DisputeCase::getRecordKey, DisputeCase::getOperation)
        .containsExactly(
            tuple("justice.mediation:1", Operation.UPSERT),
            tuple("justice.mediation:5", Operation.DELETE));
    DisputeChanged born = changes.stream().filter(each -> of(each, FRESH)).findFirst().get();
    assertThat(keys(born)).containsExactly("justice.mediation:9");
  }

  @Test
  void mergeThenUnmergeIsTheIdentity() {
    List<Alias> merged = List.of(new Alias(dispute(2), dispute(1), 2));

    Round round =
        round(
            List.of(),
            near(List.of(member(1, 1), member(1, 2), member(1, 3)), link(2, 3)),
            (one, other) -> one == 1 ? -1 : 14,
            merged);

    assertThat(round.moves())
        .containsExactly(new Move(2, dispute(1), dispute(2)), new Move(3, dispute(1), dispute(2)));
    Effects effects = new Effects(round);
    assertThat(effects.created()).isEmpty();
    assertThat(effects.touched())
        .containsOnlyKeys(dispute(1), dispute(2))
        .containsEntry(dispute(2), null);
  }

  @Test
  void aDisputeThatNothingChangesIsNotTold() {
    List<DisputeChanged> changes =
        told(
            List.of(aNewVersion(1)),
            near(List.of(member(1, 1), member(2, 2)), RecordPair.of(1, 2)),
            (one, other) -> -3);

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.UPDATED));
  }

  @Test
  void whereTokensAreForgottenNobodyLeaves() {
    List<DisputeChanged> changes =
        told(List.of(aNewVersion(1)), near(List.of(settled(member(1, 1)), settled(member(1, 5)))));

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.UPDATED));
    assertThat(keys(changes.getFirst()))
        .containsExactly("justice.mediation:1", "justice.mediation:5");
  }

  private static Member settled(Member member) {
    return new Member(
        member.number(),
        member.key(),
        member.dispute(),
        false,
        member.since(),
        true,
        null,
        member.content());
  }

  private static List<DisputeChanged> told(List<Arrival> arrivals, Neighbourhood near) {
    Set<RecordPair> linked = Set.copyOf(near.linked());
    return told(
        arrivals, near, (one, other) -> linked.contains(RecordPair.of(one, other)) ? 14 : -1);
  }

  private static List<DisputeChanged> told(
      List<Arrival> arrivals, Neighbourhood near, Weighing weighing) {
    return new Effects(round(arrivals, near, weighing, List.of())).told(REVISION, Map.of());
  }

  private static Round round(
      List<Arrival> arrivals, Neighbourhood near, Weighing weighing, List<Alias> aliases) {
    return Round.of(
        arrivals,
        near,
        weighing,
        new RuledGrouping(new Thresholds(-1, 0, 0)),
        disputes -> aliases,
        () -> FRESH);
  }

  private static Neighbourhood near(List<Member> members, RecordPair... links) {
    return new Neighbourhood(members, List.of(links), Set.of(), Set.of());
  }

  private static Arrival aNew(long number) {
    return Arrival.first(aMediation("" + number, 100).build(), number, dispute(number));
  }

  private static Arrival aNewVersion(long number) {
    return Arrival.next(aMediation("" + number, 101).build(), known(aNew(number)));
  }

  private static KnownRecord known(Arrival before) {
    return new KnownRecord(
        new Holder(before.holder().number(), dispute(1)),
        before.evidence(),
        100,
        1,
        DisputeCases.encode(before.content()));
  }

  private static Member member(long dispute, long number) {
    return new Member(
        number,
        "justice.mediation:" + number,
        dispute(dispute),
        false,
        0,
        false,
        null,
        DisputeCases.encode(aNew(number).content()));
  }

  private static RecordPair link(long one, long other) {
    return RecordPair.of(one, other);
  }

  private static boolean of(DisputeChanged change, UUID dispute) {
    return change.getDisputeId().equals(dispute.toString());
  }

  private static void tells(DisputeChanged change, long dispute, ChangeCause cause) {
    assertThat(change.getDisputeId()).isEqualTo(dispute(dispute).toString());
    assertThat(change.getCause()).isEqualTo(cause);
  }

  private static List<String> keys(DisputeChanged change) {
    return change.getCases().stream().map(DisputeCase::getRecordKey).toList();
  }
}
