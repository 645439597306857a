package org.fengqiao.routes.border;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.message.RequestedAction;
import org.junit.jupiter.api.Test;

/** What is changed, forged, not for us or of another past is refused, and leaves nothing behind. */
class BorderIntruderTest extends TwoOffices {

  @Test
  void anyChangedByteIsRefused() {
    byte[] alert = anAlert();
    for (int i = 0; i < alert.length; i++) {
      byte[] tampered = alert.clone();
      tampered[i] ^= 1;

      assertThat(jiangsu.inbox.receive(tampered)).isInstanceOf(Reception.Refused.class);
    }
    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
    assertThat(jiangsu.post()).isEmpty();
    assertThat(jiangsu.book.refusals().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(alert.length);
  }

  @Test
  void aStrangersAndAnImpostorsSignaturesAreRefused() throws Exception {
    MessageSeal zhejiang = new MessageSeal(BorderKeys.read(keys.resolve("330000")));
    BorderMessage genuine = CODEC.decode(anAlert());

    assertRefused(zhejiang.seal(genuine).bytes(), Refusal.BAD_SIGNATURE);
    assertRefused(changed(genuine, m -> m.setSenderProvince("440000")), Refusal.UNKNOWN_SENDER);
    assertRefused("hello".getBytes(UTF_8), Refusal.MALFORMED);
  }

  @Test
  void whatIsNotForUsIsRefused() throws Exception {
    BorderMessage genuine = CODEC.decode(anAlert());

    assertRefused(changed(genuine, m -> m.setReceiverProvince("330000")), Refusal.FOREIGN_RECEIVER);
    assertRefused(changed(genuine, m -> m.setReceiverDivision("330421")), Refusal.FOREIGN_COUNTY);
    assertRefused(changed(genuine, m -> m.setBorderPair("310101-320509")), Refusal.NOT_ADJACENT);
    assertRefused(changed(genuine, m -> m.setPurpose("statistics")), Refusal.FORMAT);
    assertRefused(changed(genuine, m -> m.setScaleBand("张三等12人")), Refusal.FORMAT);
    assertRefused(
        changed(genuine, m -> m.setRetainUntil(LocalDate.of(2026, 11, 19))), Refusal.EXPIRED);
    assertRefused(
        changed(genuine, m -> m.setSentAt(NOW.plus(Duration.ofHours(25)))),
        Refusal.FROM_THE_FUTURE);
  }

  @Test
  void theSenderOfARefusedAlertIsToldOnceAndItsAlertReturns() {
    shanghai.register.raise(
        new AlertDraft(
            uuid(),
            "320000",
            "330421",
            "310118-320509",
            "02",
            EscalationLevel.RED,
            null,
            null,
            null,
            RequestedAction.JOINT_MEDIATION,
            "BJ-1",
            RuleLine.Release.DIRECT));
    byte[] misdirected = shanghai.post().getFirst();

    jiangsu.inbox.receive(misdirected);
    jiangsu.inbox.receive(misdirected);
    jiangsu.postTo(shanghai);

    assertThat(shanghai.conversation(only(shanghai, Direction.OUT).alertId()).lines()).hasSize(2);
    Alert returned = only(shanghai, Direction.OUT);
    assertThat(returned.state()).isEqualTo(AlertState.RETURNED);
    assertThat(returned.receiptCode()).isEqualTo(ReceiptCode.REJECTED_NOT_OURS);
  }

  @Test
  void anAnswerToAnAlertThatWasNeverSentIsRefused() throws Exception {
    jiangsu.inbox.receive(anAlert());
    byte[] receipt = jiangsu.post().getFirst();
    empty();

    assertThat(shanghai.inbox.receive(receipt))
        .isEqualTo(new Reception.Refused(Refusal.UNKNOWN_ALERT));
  }

  @Test
  void aStatementOfAnotherPastIsRefused() throws Exception {
    String alertId = alertInHandling();
    say(shanghai, alertId, anUpdate(1, EscalationLevel.ORANGE));
    BorderMessage update = CODEC.decode(shanghai.post().getFirst());
    byte[] otherPast =
        changed(update, m -> m.setPredecessor(ByteBuffer.wrap(new byte[32])).setMessageId(uuid()));
    byte[] fork = changed(update, m -> m.setLevel(EscalationLevel.RED).setMessageId(uuid()));

    assertThat(jiangsu.inbox.receive(otherPast))
        .isEqualTo(new Reception.Refused(Refusal.BROKEN_CHAIN));
    assertThat(jiangsu.inbox.receive(shanghai.seal.seal(update).bytes()))
        .isEqualTo(new Reception.Taken());
    assertThat(jiangsu.inbox.receive(fork)).isEqualTo(new Reception.Refused(Refusal.FORKED));
    assertThat(only(jiangsu, Direction.IN).level()).isEqualTo(EscalationLevel.ORANGE);
  }
}
