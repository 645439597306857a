package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.EscalationRisk;
import org.fengqiao.schemas.message.MeasureTaken;
import org.fengqiao.schemas.message.MediationMode;
import org.fengqiao.schemas.message.PlaceKind;
import org.fengqiao.schemas.message.RequestedAction;
import org.fengqiao.schemas.message.VenueKind;
import org.fengqiao.schemas.wire.MessageCodec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of Shanghai and Jiangsu, which talk to each other without a broker between. */
abstract class TwoOffices {

  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  static final MessageCodec<BorderMessage> CODEC = MessageCodec.of(BorderMessage.class);

  @TempDir static Path keys;
  static DataSource ours;
  static DataSource theirs;
  static BorderOffice shanghai;
  static BorderOffice jiangsu;

  @BeforeAll
  static void open() throws IOException {
    BorderCertificates.create(keys, List.of("310000", "320000", "330000"));
    ours = BorderDatabases.fresh();
    theirs = BorderDatabases.fresh();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    shanghai = new BorderOffice("310000", QINGPU, "320000", keys, ours, clock);
    jiangsu = new BorderOffice("320000", WUJIANG, "310000", keys, theirs, clock);
  }

  @BeforeEach
  void empty() {
    for (DataSource each : List.of(ours, theirs)) {
      JdbcClient.create(each)
          .sql(
              "truncate hub.border_alert, hub.border_dispute, hub.border_message, hub.border_refusal, hub.border_serial, hub.border_parked, hub.border_draft")
          .update();
    }
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }

  static String alertInHandling() {
    shanghai.watch.watch(batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    String alertId = only(jiangsu, Direction.IN).alertId();
    say(jiangsu, alertId, new Deed.Feedback(BorderProgress.MEDIATING));
    settle();
    return alertId;
  }

  static void settle() {
    for (int round = 0; round < 3; round++) {
      shanghai.postTo(jiangsu);
      jiangsu.postTo(shanghai);
    }
  }

  static void say(BorderOffice office, String alertId, Deed deed) {
    assertThat(office.register.say(alertId, deed)).isInstanceOf(DeedOutcome.Recorded.class);
  }

  static Deed.Update anUpdate(int supersedes, EscalationLevel level) {
    return new Deed.Update(
        supersedes,
        level,
        RequestedAction.JOINT_CHECK,
        "310118107",
        PlaceKind.WATER,
        EscalationRisk.GROUP,
        List.of(MeasureTaken.SITE_VISIT));
  }

  static Deed.Invite anInvite(String inviteNo) {
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

  static void assertBothHoldTheSame(String alertId) {
    assertThat(shanghai.conversation(alertId).standing())
        .isEqualTo(jiangsu.conversation(alertId).standing());
    assertThat(shanghai.conversation(alertId).lines())
        .extracting(Conversation.Line::messageId, Conversation.Line::noEffect)
        .isEqualTo(
            jiangsu.conversation(alertId).lines().stream()
                .map(line -> tuple(line.messageId(), line.noEffect()))
                .toList());
  }

  static DisputeChanged redDispute() {
    return aDispute()
        .with(
            aCase(QINGPU)
                .setSideDivisions(List.of(QINGPU, WUJIANG))
                .setEscalation(EscalationLevel.RED))
        .build();
  }

  static byte[] anAlert() {
    shanghai.watch.watch(batch(false, redDispute()));
    return shanghai.post().getFirst();
  }

  static Alert only(BorderOffice office, Direction direction) {
    List<Alert> alerts = office.book.newest(direction, 10);
    assertThat(alerts).hasSize(1);
    return alerts.getFirst();
  }

  // Shanghai itself signs the changed message: only the content is at fault.
  static byte[] changed(BorderMessage genuine, UnaryOperator<BorderMessage.Builder> change) {
    return shanghai.seal.seal(change.apply(BorderMessage.newBuilder(genuine)).build()).bytes();
  }

  static void assertRefused(byte[] bytes, Refusal reason) {
    assertThat(jiangsu.inbox.receive(bytes)).isEqualTo(new Reception.Refused(reason));
    assertThat(jiangsu.book.newest(Direction.IN, 10)).isEmpty();
    assertThat(jiangsu.book.refusals()).containsKey(reason);
  }
}
