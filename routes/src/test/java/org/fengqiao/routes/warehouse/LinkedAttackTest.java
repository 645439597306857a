package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fengqiao.routes.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whoever may read what is published, knows the definitions and has a solver of linear programs
 * finds no small number in all the tables together.
 */
class LinkedAttackTest extends RunningHub {

  @ParameterizedTest
  @CsvSource({
    "2025-01,1,40", "2025-02,2,90", "2025-03,3,140", "2025-04,4,200", "2025-05,5,280",
    "2025-06,6,380", "2025-07,7,500", "2025-08,8,700", "2025-09,9,1000", "2025-10,10,160"
  })
  void noSmallNumberIsFoundInAllTablesTogether(YearMonth month, long seed, int records)
      throws SQLException {
    Release release = release(month, seed, records);
    SmallNumbers small = small(release);

    assertThat(small.of(reader(release, Map.of()).finds(small.names()))).isEmpty();
  }

  @Test
  void theAttackSucceedsWhereOnlySmallNumbersAreWithheld() throws SQLException {
    Release release = release(YearMonth.of(2024, 9), 16, 300);
    SmallNumbers small = small(release);

    assertThat(reader(release, small.large()).finds(small.names()))
        .as("in counts, indicators by county, rates, and what the briefing needs beside")
        .anyMatch(name -> name.startsWith("disputes of"))
        .anyMatch(name -> name.startsWith("I16 counted"))
        .anyMatch(name -> name.startsWith("I13 rest"))
        .anyMatch(name -> name.matches("[RW]\\d counted .*"));
  }

  @Test
  void largeNumbersStayPublished() {
    YearMonth month = YearMonth.of(2024, 12);
    SmallMonths months = new SmallMonths(store.dataSource());
    months.add(month, 11, 6000);
    months.release(month);

    assertThat(withheld("published.case_counts", month, 0)).as("counts").isEmpty();
    assertThat(withheld("published.indicator_value", month, 0))
        .as("no total but of repeated calls and of pairs with few alerts")
        .noneMatch(figure -> figure.matches("I(?!18|35)\\d\\d (?!.*\\d{6}).*"))
        .as("counties where hardly anything happens")
        .hasSizeLessThan(told("published.indicator_value", month, 0).size() / 5);
    assertThat(withheld("published.annex", month, 0))
        .noneMatch(figure -> figure.matches("(R1|G1|F[34])\\b.*"));
  }

  @Test
  void aLaterReleaseTellsNothingAnewThatAnEarlierOneCounted() {
    YearMonth month = YearMonth.of(2024, 11);
    SmallMonths months = new SmallMonths(store.dataSource());
    months.add(month, 12, 600);
    months.release(month);
    months.add(month, 13, 3);
    months.release(month);

    assertThat(told("published.indicator_value", month, 1)).isEmpty();
    assertThat(told("published.annex", month, 1)).allMatch(measure -> measure.matches("F[156].*"));

    YearMonth old = YearMonth.of(2024, 10);
    months.add(old, 14, 600);
    months.release(old);
    // As if it had been released before an annex was kept.
    for (String table : List.of("published_annex", "published_basis")) {
      jdbc().sql("alter table warehouse.%s disable trigger user".formatted(table)).update();
      jdbc()
          .sql("delete from warehouse.%s where month = ?".formatted(table))
          .param(old.atDay(1))
          .update();
      jdbc().sql("alter table warehouse.%s enable trigger user".formatted(table)).update();
    }
    months.add(old, 15, 3);
    months.release(old);

    assertThat(told("published.annex", old, 1))
        .as("what indicators or counts told before could differ by three")
        .isNotEmpty()
        .noneMatch(measure -> measure.matches("(F[34]|G1|B[1-4]).*"));
  }

  private List<String> told(String view, YearMonth month, int release) {
    return figures(view, month, release, "SHOWN");
  }

  private List<String> withheld(String view, YearMonth month, int release) {
    return figures(view, month, release, "WITHHELD");
  }

  private List<String> figures(String view, YearMonth month, int release, String status) {
    return jdbc()
        .sql(
            "select concat_ws(' ', %s) from %s where month = ? and release = ? and status = ?"
                .formatted(
                    switch (view) {
                      case "published.annex" -> "measure, department, item";
                      case "published.indicator_value" -> "indicator || ' ', item, division";
                      default -> "department, dispute_type, division";
                    },
                    view))
        .params(month.atDay(1), release, status)
        .query(String.class)
        .list();
  }

  private Release release(YearMonth month, long seed, int records) {
    SmallMonths months = new SmallMonths(store.dataSource());
    months.add(month, seed, records);
    return ((ReleaseOutcome.Released) months.release(month)).release();
  }

  private SmallNumbers small(Release release) {
    return new SmallNumbers(jdbc(), release.month(), release.releasedAt().atOffset(ZoneOffset.UTC));
  }

  private InformedReader reader(Release release, Map<String, Long> betrayed) throws SQLException {
    try (Connection connection = store.dataSource().getConnection()) {
      JdbcClient reader = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      reader.sql("set role fengqiao_reader").update();
      try {
        return new InformedReader(reader, release.month(), release.number(), betrayed);
      } finally {
        reader.sql("reset role").update();
      }
    }
  }
}
