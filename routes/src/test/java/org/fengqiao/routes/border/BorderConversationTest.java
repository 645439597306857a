package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.DeclineReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.Performance;
import org.fengqiao.schemas.message.ReceiptCode;
import org.junit.jupiter.api.Test;

/** Shanghai and Jiangsu lead a dispute from the alert to its end, and come to the same. */
class BorderConversationTest extends TwoOffices {

  @Test
  void anAlertIsReceiptedAndAnswered() {
    shanghai.watch.watch(batch(false, redDispute()));
    Alert draft = only(shanghai, Direction.OUT);
    assertThat(draft.state()).isEqualTo(AlertState.DRAFT);
    assertThat(draft.alertId()).isEqualTo("BJYJ31011820261120000001");

    shanghai.postTo(jiangsu);
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.SENT);
    Alert received = only(jiangsu, Direction.IN);
    assertThat(received.alertId()).isEqualTo(draft.alertId());
    assertThat(received.borderPair()).isEqualTo("310118-320509");
    assertThat(received.level()).isEqualTo(EscalationLevel.RED);
    assertThat(received.feedbackDue()).isEqualTo(NOW.plus(Duration.ofHours(24)));

    jiangsu.postTo(shanghai);
    Alert receipted = only(shanghai, Direction.OUT);
    assertThat(receipted.state()).isEqualTo(AlertState.RECEIPTED);
    assertThat(receipted.receiptCode()).isEqualTo(ReceiptCode.RECEIVED);
    assertThat(receipted.receiptDue()).isEqualTo(NOW.plus(Duration.ofHours(2)));

    jiangsu.register.say(draft.alertId(), new Deed.Feedback(BorderProgress.MEDIATING));
    jiangsu.register.say(draft.alertId(), new Deed.Feedback(BorderProgress.RESOLVED));
    jiangsu.postTo(shanghai);
    Alert closed = only(shanghai, Direction.OUT);
    assertThat(closed.state()).isEqualTo(AlertState.ARCHIVED);
    assertThat(closed.progress()).isEqualTo(BorderProgress.RESOLVED);
    assertThat(closed.due()).isNull();
    assertThat(shanghai.conversation(draft.alertId()).lines()).hasSize(6);
  }

  @Test
  void bothSidesMediateTogetherFromTheInvitationToTheAgreement() {
    String alertId = alertInHandling();
    say(jiangsu, alertId, anInvite("苏吴司调邀〔2026〕第3号"));
    settle();
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.INVITED);
    assertThat(shanghai.conversation(alertId).allowed())
        .contains(BorderMessageType.INVITE_REPLY)
        .doesNotContain(BorderMessageType.INVITE);
    assertThat(jiangsu.register.say(alertId, new Deed.InviteReply("苏吴司调邀〔2026〕第3号", null)))
        .isEqualTo(new DeedOutcome.NotAllowed(AlertState.INVITED, NoEffect.FOREIGN));

    say(shanghai, alertId, new Deed.InviteReply("苏吴司调邀〔2026〕第3号", null));
    settle();
    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.JOINT);

    say(
        shanghai,
        alertId,
        new Deed.Close(CloseResult.SUCCEEDED, "沪青联调〔2026〕第12号", Performance.DONE, null));
    settle();
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.ARCHIVED);
    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.ARCHIVED);
    assertBothHoldTheSame(alertId);
  }

  @Test
  void aDeclinedInvitationLeadsBackAndAnotherMayFollow() {
    String alertId = alertInHandling();
    say(shanghai, alertId, anInvite("沪青司调邀〔2026〕第1号"));
    settle();
    say(jiangsu, alertId, new Deed.InviteReply("沪青司调邀〔2026〕第1号", DeclineReason.TIME_OR_PLACE));
    settle();
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.HANDLING);

    say(shanghai, alertId, anInvite("沪青司调邀〔2026〕第2号"));
    settle();

    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.INVITED);
    assertBothHoldTheSame(alertId);
  }

  @Test
  void anUpdateTakesThePlaceOfTheAlertAndACancelMustNameIt() {
    String alertId = alertInHandling();
    say(shanghai, alertId, anUpdate(1, EscalationLevel.YELLOW));
    settle();
    Alert updated = only(jiangsu, Direction.IN);
    assertThat(updated.level()).isEqualTo(EscalationLevel.YELLOW);
    assertThat(updated.feedbackDue()).isEqualTo(NOW.plus(Duration.ofDays(7)));

    assertThat(shanghai.register.say(alertId, new Deed.Cancel(1, CancelReason.RAISED_IN_ERROR)))
        .isEqualTo(new DeedOutcome.NotAllowed(AlertState.HANDLING, NoEffect.AMBIGUOUS));
    int content = shanghai.conversation(alertId).standing().content();
    say(shanghai, alertId, new Deed.Cancel(content, CancelReason.RAISED_IN_ERROR));
    settle();

    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.CANCELLED);
    assertThat(jiangsu.register.say(alertId, new Deed.Cancel(content, CancelReason.DUPLICATE)))
        .isEqualTo(new DeedOutcome.NotAllowed(AlertState.CANCELLED, NoEffect.FOREIGN));
    assertBothHoldTheSame(alertId);
  }

  @Test
  void aCancelThatCrossesTheNeighboursLastFeedbackEndsTheSameOnBothSides() {
    String alertId = alertInHandling();
    say(jiangsu, alertId, new Deed.Feedback(BorderProgress.RESOLVED));
    say(shanghai, alertId, new Deed.Cancel(1, CancelReason.SETTLED_HERE));
    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.CLOSED);

    settle();

    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.CANCELLED);
    assertThat(only(jiangsu, Direction.IN).state()).isEqualTo(AlertState.CANCELLED);
    assertThat(shanghai.conversation(alertId).lines())
        .filteredOn(line -> line.type() == BorderMessageType.FEEDBACK)
        .extracting(Conversation.Line::noEffect)
        .containsExactly(null, NoEffect.LATE);
    assertBothHoldTheSame(alertId);
  }

  @Test
  void feedbackOnAClosedOrUnknownAlertIsNotAllowed() {
    jiangsu.inbox.receive(anAlert());
    String alertId = only(jiangsu, Direction.IN).alertId();
    jiangsu.register.say(alertId, new Deed.Feedback(BorderProgress.UNFOUNDED));

    assertThat(jiangsu.register.say(alertId, new Deed.Feedback(BorderProgress.CHECKING)))
        .isEqualTo(new DeedOutcome.NotAllowed(AlertState.CLOSED, NoEffect.LATE));
    assertThat(
            jiangsu.register.say(
                "BJYJ00000000000000000000", new Deed.Feedback(BorderProgress.CHECKING)))
        .isEqualTo(new DeedOutcome.NoSuchAlert());
  }

  @Test
  void aNameAPhoneOrACitizenNumberFitsNowhere() {
    String alertId = alertInHandling();
    for (String told : List.of("张三", "13800138000", "11010519491231002X", "张三调邀〔2026〕第1号")) {
      assertThat(jiangsu.register.say(alertId, anInvite(told)))
          .as(told)
          .isEqualTo(new DeedOutcome.NotInForm());
      assertThat(
              jiangsu.register.say(
                  alertId, new Deed.Close(CloseResult.SUCCEEDED, told, Performance.DONE, null)))
          .as(told)
          .isEqualTo(new DeedOutcome.NotInForm());
    }
  }
}
