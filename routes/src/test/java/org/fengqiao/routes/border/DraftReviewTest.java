package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.linkage.review.Reviewer;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table does not send by itself waits for a person, and follows its dispute meanwhile. */
class DraftReviewTest extends TwoOffices {

  private static final Reviewer WANG = new Reviewer("王审核");

  private BorderWatch watch;

  @BeforeEach
  void askForReview() {
    watch =
        shanghai.watch(
            new RuleTable(
                RuleTable.standard().lines().stream().map(DraftReviewTest::reviewed).toList()));
  }

  @Test
  void nothingLeavesBeforeItIsReleased() {
    watch.watch(batch(false, redDispute()));
    WaitingDraft waiting = onlyWaiting();

    assertThat(shanghai.post()).isEmpty();
    assertThat(waiting.due()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));

    DraftOutcome outcome = shanghai.review.release(waiting.number(), waiting.revision(), WANG);

    Alert alert = only(shanghai, Direction.OUT);
    assertThat(outcome).isEqualTo(new DraftOutcome.Sent(alert.alertId()));
    assertThat(shanghai.review.waiting()).isEmpty();
    shanghai.postTo(jiangsu);
    assertThat(only(jiangsu, Direction.IN).alertId()).isEqualTo(alert.alertId());
  }

  @Test
  void aDisputeThatChangesIsWrittenAnewAndNotReleasedUnseen() {
    DisputeChanged dispute = redDispute();
    watch.watch(batch(false, at(dispute, EscalationLevel.YELLOW)));
    WaitingDraft seen = onlyWaiting();
    watch.watch(batch(false, dispute));
    watch.watch(batch(false, dispute));

    assertThat(onlyWaiting().number()).isEqualTo(seen.number());
    assertThat(onlyWaiting().revision()).isEqualTo(2);
    assertThat(onlyWaiting().due()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(shanghai.review.release(seen.number(), seen.revision(), WANG))
        .isEqualTo(new DraftOutcome.ChangedMeanwhile());
    assertThat(shanghai.post()).isEmpty();
  }

  @Test
  void aDisputeThatIsSettledMeanwhileIsPutBeforeNobody() {
    DisputeChanged dispute = redDispute();
    watch.watch(batch(false, dispute));
    WaitingDraft waiting = onlyWaiting();
    DisputeCase settled =
        DisputeCase.newBuilder(dispute.getCases().getFirst())
            .setOutcome(CaseOutcome.SETTLED)
            .build();
    watch.watch(
        batch(false, DisputeChanged.newBuilder(dispute).setCases(List.of(settled)).build()));

    assertThat(shanghai.review.waiting()).isEmpty();
    assertThat(shanghai.review.release(waiting.number(), waiting.revision(), WANG))
        .isEqualTo(new DraftOutcome.Gone());
  }

  @Test
  void whatWasDroppedComesBackOnlyWhenItIsWorse() {
    DisputeChanged dispute = redDispute();
    DisputeChanged yellow = at(dispute, EscalationLevel.YELLOW);
    watch.watch(batch(false, yellow));
    WaitingDraft waiting = onlyWaiting();
    assertThat(
            shanghai.review.drop(
                waiting.number(), waiting.revision(), CancelReason.NOT_ACROSS_BORDER, WANG))
        .isEqualTo(new DraftOutcome.Dropped());

    watch.watch(batch(false, yellow));
    watch.watch(batch(false, at(dispute, EscalationLevel.BLUE)));
    assertThat(shanghai.review.waiting()).isEmpty();

    watch.watch(batch(false, dispute));
    assertThat(onlyWaiting().draft().level()).isEqualTo(EscalationLevel.RED);
  }

  @Test
  void aMergedDisputeKeepsItsPlaceAndWhatWasDecidedOfIt() {
    DisputeChanged waitingOne = redDispute();
    DisputeChanged droppedOne = redDispute();
    String survivor = uuid();
    watch.watch(batch(false, droppedOne));
    WaitingDraft dropped = onlyWaiting();
    shanghai.review.drop(dropped.number(), dropped.revision(), CancelReason.DUPLICATE, WANG);
    watch.watch(batch(false, waitingOne));
    WaitingDraft waiting = onlyWaiting();

    watch.watch(batch(false, mergedInto(waitingOne, survivor)));

    assertThat(onlyWaiting().number()).isEqualTo(waiting.number());
    assertThat(onlyWaiting().draft().disputeId()).isEqualTo(survivor);
    watch.watch(
        batch(
            false,
            mergedInto(droppedOne, survivor),
            DisputeChanged.newBuilder(waitingOne).setDisputeId(survivor).build()));
    assertThat(shanghai.review.waiting()).isEmpty();
  }

  @Test
  void aMergeIntoAnAlertedDisputeRaisesNoSecondAlert() {
    DisputeChanged alerted = redDispute();
    DisputeChanged other = redDispute();
    shanghai.watch.watch(batch(false, alerted));
    watch.watch(batch(false, other));
    WaitingDraft waiting = onlyWaiting();
    watch.watch(batch(false, mergedInto(other, alerted.getDisputeId())));

    assertThat(shanghai.review.release(waiting.number(), waiting.revision(), WANG))
        .isEqualTo(new DraftOutcome.Gone());
    assertThat(shanghai.review.waiting()).isEmpty();
    assertThat(shanghai.post()).hasSize(1);
  }

  @Test
  void aTableThatAsksNobodyAnyMoreSendsWhatWaits() {
    DisputeChanged dispute = redDispute();
    watch.watch(batch(false, dispute));
    shanghai.watch.watch(batch(false, dispute));

    assertThat(shanghai.review.waiting()).isEmpty();
    assertThat(shanghai.post()).hasSize(1);
  }

  @Test
  void historyIsPutBeforeNobody() {
    watch.watch(batch(true, redDispute()));

    assertThat(shanghai.review.waiting()).isEmpty();
  }

  private static WaitingDraft onlyWaiting() {
    List<WaitingDraft> waiting = shanghai.review.waiting();
    assertThat(waiting).hasSize(1);
    return waiting.getFirst();
  }

  private static RuleLine reviewed(RuleLine line) {
    return new RuleLine(
        line.rule(),
        line.flag(),
        line.side(),
        line.types(),
        line.levelFrom(),
        line.partiesFrom(),
        line.previousFrom(),
        line.action(),
        line.reasonChinese(),
        line.reasonEnglish(),
        RuleLine.Release.REVIEW);
  }

  private static DisputeChanged at(DisputeChanged dispute, EscalationLevel level) {
    return DisputeChanged.newBuilder(dispute)
        .setCases(
            List.of(
                aCase(QINGPU)
                    .setSideDivisions(List.of(QINGPU, WUJIANG))
                    .setEscalation(level)
                    .build()))
        .build();
  }

  private static DisputeChanged mergedInto(DisputeChanged merged, String survivor) {
    return DisputeChanged.newBuilder(merged).setMergedInto(survivor).setCases(List.of()).build();
  }
}
