package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.wire.MessageCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shanghai and Jiangsu talk: every statement signed, every effect once, every intruder refused. */
class BorderConversationTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final MessageCodec<BorderMessage> CODEC = MessageCodec.of(BorderMessage.class);

  @TempDir private static Path keys;
  private static EmbeddedPostgres postgres;
  private static BorderOffice shanghai;
  private static BorderOffice jiangsu;

  @BeforeAll
  static void open() throws IOException {
    BorderCertificates.create(keys, List.of("310000", "320000", "330000"));
    postgres = EmbeddedPostgres.start();
    JdbcClient.create(postgres.getPostgresDatabase()).sql("create database jiangsu").update();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    shanghai =
        new BorderOffice("310000", QINGPU, "320000", keys, postgres.getPostgresDatabase(), clock);
    jiangsu =
        new BorderOffice(
            "320000", WUJIANG, "310000", keys, postgres.getDatabase("postgres", "jiangsu"), clock);
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void empty() {
    for (String database : List.of("postgres", "jiangsu")) {
      JdbcClient.create(postgres.getDatabase("postgres", database))
          .sql(
              "truncate hub.border_alert, hub.border_dispute, hub.border_message, hub.border_refusal, hub.border_serial")
          .update();
    }
  }

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

    jiangsu.register.feedback(draft.alertId(), BorderProgress.MEDIATING);
    jiangsu.register.feedback(draft.alertId(), BorderProgress.RESOLVED);
    jiangsu.postTo(shanghai);
    Alert closed = only(shanghai, Direction.OUT);
    assertThat(closed.state()).isEqualTo(AlertState.CLOSED);
    assertThat(closed.progress()).isEqualTo(BorderProgress.RESOLVED);
    assertThat(closed.due()).isNull();
    assertThat(shanghai.book.statements(draft.alertId())).hasSize(4);
  }

  @Test
  void aDisputeIsAlertedOnceUnderEveryIdItEverHas() {
    DisputeChanged dispute = redDispute();
    String survivor = UUID.randomUUID().toString();
    shanghai.watch.watch(batch(false, dispute));
    shanghai.watch.watch(batch(false, dispute));
    DisputeChanged merged =
        DisputeChanged.newBuilder(dispute).setMergedInto(survivor).setCases(List.of()).build();
    DisputeChanged grown = DisputeChanged.newBuilder(dispute).setDisputeId(survivor).build();

    shanghai.watch.watch(batch(false, grown, merged));

    assertThat(shanghai.book.newest(Direction.OUT, 10)).hasSize(1);
    assertThat(shanghai.post()).hasSize(1);
  }

  @Test
  void historyRaisesNoAlert() {
    shanghai.watch.watch(batch(true, redDispute()));

    assertThat(shanghai.book.newest(Direction.OUT, 10)).isEmpty();
  }

  @Test
  void aMessageThatArrivesTwiceHasOneEffect() {
    byte[] alert = anAlert();

    assertThat(jiangsu.inbox.receive(alert)).isEqualTo(new Reception.Taken());
    assertThat(jiangsu.inbox.receive(alert)).isEqualTo(new Reception.Repeated());

    assertThat(jiangsu.book.newest(Direction.IN, 10)).hasSize(1);
    assertThat(jiangsu.post()).hasSize(1);
  }

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
    MessageSeal zhejiang =
        new MessageSeal(BorderKeys.read(keys.resolve("330000")), new EcdsaSignature());
    BorderMessage genuine = CODEC.decode(anAlert());

    assertRefused(CODEC.encode(zhejiang.seal(genuine)), Refusal.BAD_SIGNATURE);
    assertRefused(changed(genuine, m -> m.setSenderProvince("440000")), Refusal.UNKNOWN_SENDER);
    assertRefused("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), Refusal.MALFORMED);
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
        changed(genuine, m -> m.setSentAt(NOW.plus(Duration.ofHours(1)))), Refusal.FROM_THE_FUTURE);
  }

  @Test
  void theSenderOfARefusedAlertIsToldOnceAndItsAlertReturns() throws Exception {
    shanghai.watch.watch(batch(false, redDispute()));
    BorderMessage genuine = CODEC.decode(shanghai.post().getFirst());
    byte[] misdirected = changed(genuine, m -> m.setReceiverDivision("330421"));

    jiangsu.inbox.receive(misdirected);
    jiangsu.inbox.receive(misdirected);
    jiangsu.postTo(shanghai);

    assertThat(shanghai.book.statements(genuine.getAlertId())).hasSize(2);
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
  void aFeedbackThatOvertakesTheReceiptStands() {
    shanghai.watch.watch(batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    List<byte[]> receipt = jiangsu.post();
    String alertId = only(jiangsu, Direction.IN).alertId();
    jiangsu.register.feedback(alertId, BorderProgress.MEDIATING);

    jiangsu.postTo(shanghai);
    receipt.forEach(shanghai.inbox::receive);

    Alert alert = only(shanghai, Direction.OUT);
    assertThat(alert.state()).isEqualTo(AlertState.HANDLING);
    assertThat(alert.receiptCode()).isEqualTo(ReceiptCode.RECEIVED);
  }

  @Test
  void feedbackOnAClosedOrUnknownAlertIsNotAllowed() {
    jiangsu.inbox.receive(anAlert());
    String alertId = only(jiangsu, Direction.IN).alertId();
    jiangsu.register.feedback(alertId, BorderProgress.UNFOUNDED);

    assertThat(jiangsu.register.feedback(alertId, BorderProgress.CHECKING))
        .isEqualTo(new FeedbackOutcome.NotAllowed(AlertState.CLOSED));
    assertThat(jiangsu.register.feedback("BJYJ00000000000000000000", BorderProgress.CHECKING))
        .isEqualTo(new FeedbackOutcome.NoSuchAlert());
  }

  private static DisputeChanged redDispute() {
    return aDispute()
        .with(
            aCase(QINGPU)
                .setSideDivisions(List.of(QINGPU, WUJIANG))
                .setEscalation(EscalationLevel.RED))
        .build();
  }

  private static byte[] anAlert() {
    shanghai.watch.watch(batch(false, redDispute()));
    return shanghai.post().getFirst();
  }

  private static Alert only(BorderOffice office, Direction direction) {
    List<Alert> alerts = office.book.newest(direction, 10);
    assertThat(alerts).hasSize(1);
    return alerts.getFirst();
  }

  // Shanghai itself signs the changed message: only the content is at fault.
  private static byte[] changed(
      BorderMessage genuine, UnaryOperator<BorderMessage.Builder> change) {
    return CODEC.encode(
        shanghai.seal.seal(change.apply(BorderMessage.newBuilder(genuine)).build()));
  }

  private static void assertRefused(byte[] bytes, Refusal reason) {
    assertThat(jiangsu.inbox.receive(bytes)).isEqualTo(new Reception.Refused(reason));
    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
    assertThat(jiangsu.book.refusals()).containsKey(reason);
  }
}
