package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.ReceiptCode;
import org.junit.jupiter.api.Test;

/** Twice, too early or in another order: each statement has its effect once. */
class BorderArrivalTest extends TwoOffices {

  @Test
  void aMessageThatArrivesTwiceHasOneEffect() {
    byte[] alert = anAlert();

    assertThat(jiangsu.inbox.receive(alert)).isEqualTo(new Reception.Taken());
    assertThat(jiangsu.inbox.receive(alert)).isEqualTo(new Reception.Repeated());

    assertThat(jiangsu.book.newest(Direction.IN, 10)).hasSize(1);
    assertThat(jiangsu.post()).hasSize(1);
  }

  @Test
  void aFeedbackThatOvertakesTheReceiptWaitsForIt() {
    shanghai.watch.watch(batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    List<byte[]> receipt = jiangsu.post();
    String alertId = only(jiangsu, Direction.IN).alertId();
    jiangsu.register.say(alertId, new Deed.Feedback(BorderProgress.MEDIATING));

    jiangsu.postTo(shanghai);
    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.SENT);
    assertThat(shanghai.conversation(alertId).missing()).isEqualTo(1);
    receipt.forEach(shanghai.inbox::receive);

    assertThat(shanghai.conversation(alertId).missing()).isZero();
    Alert alert = only(shanghai, Direction.OUT);
    assertThat(alert.state()).isEqualTo(AlertState.HANDLING);
    assertThat(alert.receiptCode()).isEqualTo(ReceiptCode.RECEIVED);
  }

  @Test
  void aClockTwoHoursAheadDelaysAStatementAndDoesNotLoseIt() throws Exception {
    BorderMessage genuine = CODEC.decode(anAlert());
    byte[] early = changed(genuine, m -> m.setSentAt(NOW.plus(Duration.ofHours(2))));

    assertThat(jiangsu.inbox.receive(early)).isEqualTo(new Reception.Parked());
    assertThat(jiangsu.inbox.receive(early)).isEqualTo(new Reception.Parked());
    assertThat(jiangsu.inbox.receiveWhatIsDue()).isZero();
    BorderOffice later = jiangsu.at(NOW.plus(Duration.ofHours(2)));
    assertThat(later.inbox.receiveWhatIsDue()).isEqualTo(1);

    assertThat(only(jiangsu, Direction.IN).alertId()).isEqualTo(genuine.getAlertId());
    assertThat(later.inbox.receiveWhatIsDue()).isZero();
    assertThat(later.inbox.receive(early)).isEqualTo(new Reception.Repeated());
  }
}
