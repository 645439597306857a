package org.fengqiao.connectors.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.Test;

class StatusTextTest {

  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private static FeedStatus loading(FirstLoad load) {
    return FeedStatus.of(
        new FeedStanding(
            "justice.mediation",
            FeedState.SNAPSHOT,
            CaptureGrade.LOG,
            3,
            410_000,
            5210.5,
            7_380_000L,
            12,
            null,
            NOW,
            load),
        null,
        NOW);
  }

  @Test
  void showsABarWithShareAndTimeLeftWhileAFirstLoadRuns() {
    String text = StatusText.of(List.of(loading(new FirstLoad(410_000, 1_000_000L, 3725L, null))));

    assertThat(text)
        .isEqualTo(
            """
            justice.mediation  首次装载 SNAPSHOT  等级 grade LOG  映射版本 mapping 3
              采集 captured 410000  每秒 rows/s 5210.5  时延 lag 2 h 3 min  隔离 quarantined 12
              首次装载 first load [##########...............] 41 %  410000 / 约 about 1000000  剩余约 left about 1 h 2 min
            """);
  }

  @Test
  void saysOnlyTheCountOfALoadWhoseSizeNobodyKnows() {
    assertThat(StatusText.of(List.of(loading(new FirstLoad(77, null, null, null)))))
        .contains("first load 77,来源未说明总数 of a number")
        .doesNotContain("%");
  }

  @Test
  void saysNothingOfALoadThatIsOver() {
    assertThat(StatusText.of(List.of(loading(new FirstLoad(77, 77L, null, NOW)))))
        .doesNotContain("first load");
  }

  @Test
  void anEdgeWithoutFeedsSaysSo() {
    assertThat(StatusText.of(List.of())).contains("No feed has ever run");
  }
}
