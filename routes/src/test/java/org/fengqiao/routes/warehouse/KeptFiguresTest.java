package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Count;
import org.fengqiao.routes.conference.Dimension;
import org.fengqiao.routes.conference.Figure;
import org.fengqiao.routes.conference.Slice;
import org.fengqiao.schemas.message.CaseRecord;
import org.junit.jupiter.api.Test;

/** Readers of figures wait for no count, and read none that is wrong. */
class KeptFiguresTest extends RunningHub {

  private static final Instant MARCH = Instant.parse("2015-03-10T04:00:00Z");
  private static final Instant APRIL = Instant.parse("2015-04-10T04:00:00Z");

  @Test
  void figuresFollowTheFactsByThemselves() {
    take(aMediation("by-itself", 1).setAcceptedAt(Instant.parse("2014-01-10T04:00:00Z")));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc()
                        .sql(
                            "select count(*) from warehouse.case_counts where month = '2014-01-01'")
                        .query(Long.class)
                        .single()
                    == 1);
  }

  @Test
  void whatIsKeptIsWhatACountWouldGive() {
    for (int i = 0; i < 12; i++) {
      take(
          aMediation("kept" + i, 1).setAcceptedAt(i % 2 == 0 ? MARCH : APRIL),
          aPetition("kept" + i, 1).setAcceptedAt(MARCH));
    }
    countFigures();

    for (String table : List.of("count", "indicator", "referral_flow")) {
      String kept = table + "_kept";
      assertThat(
              jdbc()
                  .sql(
                      "select count(*) from ((table warehouse.%1$s except all table warehouse.%2$s_now) union all (table warehouse.%2$s_now except all table warehouse.%1$s)) d"
                          .formatted(kept, table))
                  .query(Long.class)
                  .single())
          .as(kept)
          .isZero();
    }
  }

  @Test
  void aMonthThatNobodyChangedIsNotWrittenAgain() {
    take(aMediation("march", 1).setAcceptedAt(MARCH));
    countFigures();
    List<String> before = written("2015-03-01");

    take(aMediation("may", 1).setAcceptedAt(Instant.parse("2015-05-10T04:00:00Z")));
    countFigures();

    assertThat(written("2015-03-01")).isNotEmpty().isEqualTo(before);
  }

  @Test
  void aSliceIsNarrowedInEveryDimensionButTheOneItIsShownBy() {
    for (int i = 0; i < 7; i++) {
      take(aMediation("slice" + i, 1).setAcceptedAt(Instant.parse("2013-03-10T04:00:00Z")));
    }
    for (int i = 0; i < 9; i++) {
      take(aPetition("slice" + i, 1).setAcceptedAt(Instant.parse("2013-04-10T04:00:00Z")));
    }
    countFigures();
    ConferenceFigures conference = new ConferenceFigures(jdbc());
    Slice march = Slice.ALL.with(Dimension.MONTH, "2013-03");

    assertThat(conference.totals(march).records()).isEqualTo(7);
    assertThat(conference.by(Dimension.DEPARTMENT, march))
        .extracting(Figure::code, Figure::records)
        .containsExactly(tuple("JUSTICE", new Count.Plain(7)));
    assertThat(conference.by(Dimension.MONTH, march.with(Dimension.DEPARTMENT, "PETITION")))
        .as("other months stay in sight")
        .extracting(Figure::code)
        .contains("2013-04")
        .doesNotContain("2013-03");
    assertThat(conference.totals(Slice.ALL.with(Dimension.MONTH, "1999-01")).records()).isZero();
  }

  private List<String> written(String month) {
    return jdbc()
        .sql("select ctid::text || xmin from warehouse.count_kept where month = ?::date order by 1")
        .param(month)
        .query(String.class)
        .list();
  }

  private void take(CaseRecord.Builder... records) {
    for (CaseRecord.Builder record : records) {
      projection.project(intake.accept(aBatch(record.build())));
    }
  }
}
