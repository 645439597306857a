package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.DeclineReason;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.EscalationRisk;
import org.fengqiao.schemas.message.MeasureTaken;
import org.fengqiao.schemas.message.MediationMode;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.Performance;
import org.fengqiao.schemas.message.PlaceKind;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.message.RequestedAction;
import org.fengqiao.schemas.message.VenueKind;
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
              "truncate hub.border_alert, hub.border_dispute, hub.border_message, hub.border_refusal, hub.border_serial, hub.border_parked")
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

    assertRefused(zhejiang.seal(genuine).bytes(), Refusal.BAD_SIGNATURE);
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
            "BJ-1"));
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

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  private static String alertInHandling() {
    shanghai.watch.watch(batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    String alertId = only(jiangsu, Direction.IN).alertId();
    say(jiangsu, alertId, new Deed.Feedback(BorderProgress.MEDIATING));
    settle();
    return alertId;
  }

  private static void settle() {
    for (int round = 0; round < 3; round++) {
      shanghai.postTo(jiangsu);
      jiangsu.postTo(shanghai);
    }
  }

  private static void say(BorderOffice office, String alertId, Deed deed) {
    assertThat(office.register.say(alertId, deed)).isInstanceOf(DeedOutcome.Recorded.class);
  }

  private static Deed.Update anUpdate(int supersedes, EscalationLevel level) {
    return new Deed.Update(
        supersedes,
        level,
        RequestedAction.JOINT_CHECK,
        "310118107",
        PlaceKind.WATER,
        EscalationRisk.GROUP,
        List.of(MeasureTaken.SITE_VISIT));
  }

  private static Deed.Invite anInvite(String inviteNo) {
    return new Deed.Invite(
        inviteNo,
        MediationMode.CIRCUIT,
        WUJIANG,
        List.of("TYS2026-000123"),
        List.of("TJ3205001"),
        NOW.plus(Duration.ofDays(5)),
        "310118107",
        VenueKind.ON_SITE,
        NOW.plus(Duration.ofDays(3)));
  }

  private static void assertBothHoldTheSame(String alertId) {
    assertThat(shanghai.conversation(alertId).standing())
        .isEqualTo(jiangsu.conversation(alertId).standing());
    assertThat(shanghai.conversation(alertId).lines())
        .extracting(Conversation.Line::messageId, Conversation.Line::noEffect)
        .isEqualTo(
            jiangsu.conversation(alertId).lines().stream()
                .map(line -> tuple(line.messageId(), line.noEffect()))
                .toList());
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
    return shanghai.seal.seal(change.apply(BorderMessage.newBuilder(genuine)).build()).bytes();
  }

  private static void assertRefused(byte[] bytes, Refusal reason) {
    assertThat(jiangsu.inbox.receive(bytes)).isEqualTo(new Reception.Refused(reason));
    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
    assertThat(jiangsu.book.refusals()).containsKey(reason);
  }
}
