package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.fengqiao.routes.border.partner.Partner;
import org.fengqiao.routes.border.partner.Partners;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test message walks to the neighbour and back, and shows how things stand. */
class PartnerHealthTest extends TwoOffices {

  private final List<byte[]> toJiangsu = new ArrayList<>();
  private final List<byte[]> toShanghai = new ArrayList<>();

  @BeforeEach
  void forget() {
    for (DataSource each : List.of(ours, theirs)) {
      JdbcClient.create(each).sql("truncate hub.border_partner").update();
    }
  }

  @Test
  void anAnswerTellsHowLongItTookAndHowTheClocksDiffer() {
    shanghaiAt(NOW).ask();
    assertThat(state(NOW).answers()).isFalse();

    Instant there = NOW.plus(Duration.ofMinutes(3));
    toJiangsu.forEach(
        ping -> assertThat(jiangsuAt(there).receive(ping)).isEqualTo(ProbeDesk.Outcome.ANSWERED));
    Instant back = NOW.plusMillis(400);
    toShanghai.forEach(
        pong -> assertThat(shanghaiAt(back).receive(pong)).isEqualTo(ProbeDesk.Outcome.NOTED));

    PartnerState state = state(back);
    assertThat(state.answers()).isTrue();
    assertThat(state.lastAnswerAt()).isEqualTo(back);
    assertThat(state.roundTrip()).isEqualTo(Duration.ofMillis(400));
    assertThat(state.clockAhead()).isEqualTo(Duration.ofMinutes(3).minusMillis(200));
    assertThat(state.clocksDiffer()).isTrue();
    assertThat(shanghaiAt(back).receive(toShanghai.getFirst()))
        .isEqualTo(ProbeDesk.Outcome.OUTDATED);
    assertThat(
            JdbcClient.create(theirs)
                .sql("select count(*) from hub.border_message")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void oneIsSentAtATimeAndTheNextTenMinutesAfterAnAnswer() {
    shanghaiAt(NOW).ask();
    shanghaiAt(NOW.plus(Duration.ofMinutes(59))).ask();
    assertThat(toJiangsu).hasSize(1);
    shanghaiAt(NOW.plus(Duration.ofHours(1))).ask();
    assertThat(toJiangsu).hasSize(2);

    Instant answered = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
    jiangsuAt(answered).receive(toJiangsu.getLast());
    shanghaiAt(answered).receive(toShanghai.getLast());
    shanghaiAt(answered.plus(Duration.ofMinutes(9))).ask();
    assertThat(toJiangsu).hasSize(2);
    shanghaiAt(answered.plus(Duration.ofMinutes(10))).ask();
    assertThat(toJiangsu).hasSize(3);
  }

  @Test
  void oneThatTheOwnBrokerDidNotTakeIsSentAnewAtTheNextTurn() {
    ProbeDesk cut =
        desk(
            "310000",
            "320000",
            ours,
            NOW,
            (to, bytes, id) -> {
              throw new IllegalStateException("the broker is away");
            });
    assertThatThrownBy(cut::ask).hasMessage("the broker is away");

    shanghaiAt(NOW.plus(Duration.ofMinutes(1))).ask();

    assertThat(toJiangsu).hasSize(1);
  }

  @Test
  void anAnswerThatWasHeldUpForHoursDoesNotAccuseTheClocks() {
    shanghaiAt(NOW).ask();
    Instant back = NOW.plus(Duration.ofHours(3));
    jiangsuAt(back).receive(toJiangsu.getFirst());
    shanghaiAt(back).receive(toShanghai.getFirst());

    assertThat(state(back).roundTrip()).isEqualTo(Duration.ofHours(3));
    assertThat(state(back).clocksDiffer()).isFalse();
    shanghaiAt(back).ask();
    assertThat(toJiangsu).as("a fresh one is sent at once").hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void theTestMessagesOfTheSpecificationAreAnsweredOrRefusedAsTheirTableSays(
      SignatureKind kind, @TempDir Path folder) throws Exception {
    MessageSeal seal = new MessageSeal(VectorKeys.ofJiangsu(kind, folder));
    ProbeDesk jiangsu =
        new ProbeDesk(
            new BorderParty("320000", DisputeBuilder.WUJIANG, Set.of("310000", "440000")),
            seal,
            JdbcClient.create(theirs),
            (to, bytes, id) -> toShanghai.add(bytes),
            Clock.fixed(BorderVectors.NOW, ZoneOffset.UTC));
    List<String> lines = Files.readAllLines(VectorKeys.folder(kind).resolve("probes.csv"));
    assertThat(lines.getFirst()).isEqualTo(ProbeVectors.COLUMNS);

    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(jiangsu.receive(Base64.getDecoder().decode(cells[3])))
          .as(line)
          .hasToString(cells[2]);
    }
    assertThat(toShanghai).hasSize(1);
    assertThat(new String(toShanghai.getFirst(), StandardCharsets.US_ASCII))
        .matches("^" + Probe.FORM + "$");
  }

  @Test
  void whatIsChangedForgedMisdirectedOrOldIsNotAnswered() {
    shanghaiAt(NOW).ask();
    byte[] ping = toJiangsu.getFirst();
    for (int i = 11; i < ping.length; i++) {
      byte[] changed = ping.clone();
      changed[i] ^= 1;
      assertThat(jiangsuAt(NOW).receive(changed))
          .as("byte %d", i)
          .isEqualTo(ProbeDesk.Outcome.REFUSED);
    }
    MessageSeal zhejiang = new MessageSeal(BorderKeys.read(keys.resolve("330000")));
    Probe forged = new Probe(Probe.Kind.PING, UUID.randomUUID(), "310000", "320000", NOW);
    Probe astray = new Probe(Probe.Kind.PING, UUID.randomUUID(), "310000", "330000", NOW);

    assertThat(jiangsuAt(NOW).receive(forged.sealed(zhejiang)))
        .isEqualTo(ProbeDesk.Outcome.REFUSED);
    assertThat(jiangsuAt(NOW).receive(astray.sealed(shanghai.seal)))
        .isEqualTo(ProbeDesk.Outcome.REFUSED);
    assertThat(jiangsuAt(NOW.plus(Duration.ofHours(25))).receive(ping))
        .isEqualTo(ProbeDesk.Outcome.OUTDATED);
    assertThat(toShanghai).isEmpty();
    assertThat(Probe.isOne("hello".getBytes(StandardCharsets.US_ASCII))).isFalse();
  }

  @Test
  void aCertificateThatEndsIsToldSixtyDaysBefore() {
    Instant end =
        BorderKeys.read(keys.resolve("310000")).ownChain().getFirst().getNotAfter().toInstant();

    assertThat(state(end.minus(Duration.ofDays(62))).endsSoon()).isFalse();
    assertThat(state(end.minus(Duration.ofDays(60))).endsSoon()).isTrue();
    assertThat(state(end.plus(Duration.ofHours(1))).ownDaysLeft()).isNegative();
  }

  @Test
  void eachNearingOfTheEndIsAnnouncedOnce() {
    Instant end =
        BorderKeys.read(keys.resolve("310000")).ownChain().getFirst().getNotAfter().toInstant();
    AtomicReference<Instant> today = new AtomicReference<>(end.minus(Duration.ofDays(62)));
    InstantSource clock = today::get;
    CertificateWatch watch = new CertificateWatch(book(clock.withZone(ZoneOffset.UTC)));
    Logger logger = (Logger) LoggerFactory.getLogger(CertificateWatch.class);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    logger.addAppender(logged);
    try {
      for (int days = 0; days < 64; days++) {
        watch.watch();
        watch.watch();
        today.updateAndGet(day -> day.plus(Duration.ofDays(1)));
      }
    } finally {
      logger.detachAppender(logged);
    }

    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("whose=own"))
        .extracting(line -> line.replaceAll(".*daysLeft=(-?\\d+).*", "$1"))
        .containsExactly("60", "30", "7", "-1");
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line -> line.contains("whose=320000"))
        .hasSize(4);
  }

  private ProbeDesk shanghaiAt(Instant now) {
    return desk("310000", "320000", ours, now, (to, bytes, id) -> toJiangsu.add(bytes));
  }

  private ProbeDesk jiangsuAt(Instant now) {
    return desk("320000", "310000", theirs, now, (to, bytes, id) -> toShanghai.add(bytes));
  }

  private static ProbeDesk desk(
      String province, String neighbour, DataSource source, Instant now, ProbeDesk.Outgoing queue) {
    return new ProbeDesk(
        party(province, neighbour),
        new MessageSeal(BorderKeys.read(keys.resolve(province))),
        JdbcClient.create(source),
        queue,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static PartnerState state(Instant now) {
    return book(Clock.fixed(now, ZoneOffset.UTC)).all().getFirst();
  }

  private static PartnerBook book(Clock clock) {
    return new PartnerBook(
        party("310000", "320000"),
        new Partners(List.of(Partner.listed("320000", ""))),
        BorderKeys.read(keys.resolve("310000")),
        JdbcClient.create(ours),
        clock);
  }

  private static BorderParty party(String province, String neighbour) {
    return new BorderParty(province, DisputeBuilder.QINGPU, Set.of(neighbour));
  }
}
