package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office is reminded before a deadline, the level above is told after it, each once. */
class DeadlinesTest {

  private static final Instant RAISED = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir private Path keys;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DataSource database = BorderDatabases.fresh();
  private BorderOffice shanghai;

  @BeforeEach
  void raiseARedAlert() throws IOException {
    BorderCertificates.create(keys, List.of("310000", "320000"));
    shanghai =
        new BorderOffice(
            "310000", QINGPU, "320000", keys, database, Clock.fixed(RAISED, ZoneOffset.UTC));
    shanghai.watch.watch(
        batch(
            false,
            aDispute()
                .with(
                    aCase(QINGPU)
                        .setSideDivisions(List.of(QINGPU, WUJIANG))
                        .setEscalation(EscalationLevel.RED))
                .build()));
  }

  @Test
  void remindsWhenThreeQuartersAreGoneAndEscalatesWhenAllIs() {
    after(Duration.ofMinutes(89));
    assertTold(0, 0);

    after(Duration.ofMinutes(90));
    after(Duration.ofMinutes(91));
    assertTold(1, 0);
    assertThat(alert().reminded()).isTrue();

    after(Duration.ofHours(2));
    after(Duration.ofDays(3));
    assertTold(1, 1);
    assertThat(alert().escalated()).isTrue();
  }

  private Alert alert() {
    return shanghai.book.newest(Direction.OUT, 1).getFirst();
  }

  private void after(Duration time) {
    new Deadlines(
            JdbcClient.create(database), meters, Clock.fixed(RAISED.plus(time), ZoneOffset.UTC))
        .watch();
  }

  private void assertTold(int reminded, int escalated) {
    assertThat(meters.find("border.reminded").counters().size()).isEqualTo(reminded);
    assertThat(meters.find("border.escalated").counters().size()).isEqualTo(escalated);
    meters
        .find("border.escalated")
        .counters()
        .forEach(counter -> assertThat(counter.count()).isEqualTo(1));
  }
}
