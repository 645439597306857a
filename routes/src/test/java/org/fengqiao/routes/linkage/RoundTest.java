package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static final long REVISION = 77;

  @Test
  void aRecordThatNothingLinksIsADisputeOfItsOwn() {
    Arrival arrival = aNew(1);

    List<DisputeChanged> changes = round(List.of(arrival), List.of()).changes(REVISION);

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.CREATED));
    assertThat(changes.getFirst().getRevision()).isEqualTo(REVISION);
    assertThat(keys(changes.getFirst())).containsExactly("justice.mediation:1");
  }

  @Test
  void aNewRecordJoinsTheOlderDispute() {
    Arrival arrival = aNew(2);
    Member stored = member(1, 1);

    List<DisputeChanged> changes =
        round(List.of(arrival), List.of(link(1, 2)), stored).changes(REVISION);

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.JOINED));
    assertThat(keys(changes.getFirst()))
        .containsExactly("justice.mediation:1", "justice.mediation:2");
  }

  @Test
  void aRecordBetweenTwoDisputesMergesTheYoungerIntoTheOlder() {
    Arrival arrival = aNew(3);

    List<DisputeChanged> changes =
        round(List.of(arrival), List.of(link(2, 3), link(1, 3)), member(1, 1), member(2, 2))
            .changes(REVISION);

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
  }

  @Test
  void aNewVersionShowsTheDisputeAsItStandsNow() {
    Arrival arrival = aNewVersion(1);

    List<DisputeChanged> changes =
        round(List.of(arrival), List.of(), member(1, 1), member(1, 5)).changes(REVISION);

    assertThat(changes).singleElement().satisfies(change -> tells(change, 1, ChangeCause.UPDATED));
    assertThat(changes.getFirst().getCases())
        .extracting(DisputeCase::getPosition)
        .containsExactly(101L, 100L);
  }

  @Test
  void aLinkThatWouldMakeADisputeTooLargeHasNoEffect() {
    Member[] full =
        LongStream.rangeClosed(1, Clusters.LARGEST)
            .mapToObj(number -> member(1, number))
            .toArray(Member[]::new);

    Round round = round(List.of(aNew(99)), List.of(link(1, 99)), full);

    assertThat(round.accepted()).isEmpty();
    assertThat(round.changes(REVISION))
        .extracting(DisputeChanged::getDisputeId, DisputeChanged::getCause)
        .contains(tuple(dispute(99).toString(), ChangeCause.CREATED));
  }

  private static Round round(List<Arrival> arrivals, List<Link> links, Member... stored) {
    Function<Collection<UUID>, List<Member>> members =
        disputes ->
            List.of(stored).stream().filter(each -> disputes.contains(each.dispute())).toList();
    return Round.of(arrivals, links, members);
  }

  private static Arrival aNew(long number) {
    return Arrival.first(aMediation("" + number, 100).build(), number, dispute(number));
  }

  private static Arrival aNewVersion(long number) {
    Arrival before = aNew(number);
    return Arrival.next(
        aMediation("" + number, 101).build(),
        new KnownRecord(before.carried(), 100, 1, DisputeCases.encode(before.content())));
  }

  private static Member member(long dispute, long number) {
    return new Member(dispute(dispute), number, DisputeCases.encode(aNew(number).content()));
  }

  private static Link link(long one, long other) {
    return Link.between(aNew(one).holder(), aNew(other).holder(), LinkRule.SAME_REFERRAL);
  }

  private static void tells(DisputeChanged change, long dispute, ChangeCause cause) {
    assertThat(change.getDisputeId()).isEqualTo(dispute(dispute).toString());
    assertThat(change.getCause()).isEqualTo(cause);
  }

  private static List<String> keys(DisputeChanged change) {
    return change.getCases().stream().map(DisputeCase::getRecordKey).toList();
  }
}
