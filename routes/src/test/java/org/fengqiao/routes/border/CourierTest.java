package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.routes.border.partner.Carrier;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.ParcelRefusedException;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for a neighbour without a broker waits until that has confirmed it. */
class CourierTest extends TwoOffices {

  private final List<BorderMessageType> carried = new ArrayList<>();
  private Carrier road = this::arrive;

  private void arrive(Parcel parcel) throws IOException {
    try {
      carried.add(CODEC.decode(parcel.bytes()).getMessageType());
    } catch (MalformedMessageException e) {
      throw new IOException(e);
    }
  }

  @BeforeEach
  void forget() {
    JdbcClient.create(ours).sql("truncate hub.border_delivery").update();
  }

  @Test
  void carriesInOrderAndOnce() throws Exception {
    alertAndCancel();

    at(NOW).carry();
    at(NOW).carry();

    assertThat(carried).containsExactly(BorderMessageType.ALERT, BorderMessageType.CANCEL);
    assertThat(state()).isEqualTo(new PartnerState.Delivery(NOW, 0, 0, null));
    assertThat(only(shanghai, Direction.OUT).passedAt()).isEqualTo(NOW);
  }

  @Test
  void whatIsNotConfirmedStaysInItsPlaceAndIsTriedLaterAndLater() throws Exception {
    alertAndCancel();
    Carrier open = road;
    road =
        parcel -> {
          throw new IOException("HTTP 503");
        };
    Instant now = NOW;
    for (int pause : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      at(now).carry();
      road = forbidden();
      at(now.plusSeconds(pause).minusMillis(1)).carry();
      road =
          parcel -> {
            throw new IOException("HTTP 503");
          };
      now = now.plusSeconds(pause);
    }
    assertThat(state()).isEqualTo(new PartnerState.Delivery(null, 2, 0, "IOException: HTTP 503"));

    road = open;
    at(now).carry();

    assertThat(carried).containsExactly(BorderMessageType.ALERT, BorderMessageType.CANCEL);
    assertThat(state()).isEqualTo(new PartnerState.Delivery(now, 0, 0, null));
  }

  @Test
  void whatTheNeighbourWillNeverTakeStopsNothing() throws Exception {
    alertAndCancel();
    Carrier open = road;
    AtomicBoolean first = new AtomicBoolean(true);
    road =
        parcel -> {
          if (first.getAndSet(false)) {
            throw new ParcelRefusedException("HTTP 422 FORMAT");
          }
          open.carry(parcel);
        };

    at(NOW).carry();

    assertThat(carried).containsExactly(BorderMessageType.CANCEL);
    assertThat(state()).isEqualTo(new PartnerState.Delivery(NOW, 0, 1, null));
  }

  @Test
  void theBrokersRelayLeavesItAlone() {
    shanghai.watch.watch(batch(false, redDispute()));
    MessageTable messages = new MessageTable(JdbcClient.create(ours));

    List<MessageTable.Waiting> forTheBroker =
        transaction().execute(status -> messages.lockWaiting(10, Set.of("320000")));

    assertThat(requireNonNull(forTheBroker)).isEmpty();
    assertThat(state().waiting()).isEqualTo(1);
  }

  @Test
  void anAbsentNeighbourFindsOnlyTheNewestTestMessages() throws Exception {
    List<Parcel> found = new ArrayList<>();
    road = found::add;
    Courier courier = at(NOW);
    for (byte number = 0; number < 9; number++) {
      courier.takeAlong(new byte[] {number});
    }

    courier.carry();

    assertThat(found)
        .extracting(parcel -> parcel.bytes()[0])
        .containsExactly((byte) 5, (byte) 6, (byte) 7, (byte) 8);
  }

  private static void alertAndCancel() {
    shanghai.watch.watch(batch(false, redDispute()));
    // Before the alert is answered, too, it can be taken back.
    say(
        shanghai,
        only(shanghai, Direction.OUT).alertId(),
        new Deed.Cancel(1, CancelReason.values()[0]));
  }

  private static Carrier forbidden() {
    return parcel -> {
      throw new AssertionError("too early");
    };
  }

  private Courier at(Instant now) {
    return new Courier(
        "320000",
        parcel -> road.carry(parcel),
        JdbcClient.create(ours),
        transaction(),
        new SimpleMeterRegistry(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(ours));
  }

  private static PartnerState.Delivery state() {
    return new DeliveryTable(JdbcClient.create(ours)).state("320000");
  }
}
