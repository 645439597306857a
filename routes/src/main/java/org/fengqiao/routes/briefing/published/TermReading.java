package org.fengqiao.routes.briefing.published;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.warehouse.Dictionary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the dictionary of a release; of one that kept none, today's. */
final class TermReading {

  private static final String KEPT =
      """
      select kind, code, name_zh, name_en, definition_zh, definition_en, caveat_zh, caveat_en, unit, departments
      from published.term where month = :month and release = :release order by kind, code
      """;

  private static final String TODAY =
      Dictionary.TODAY
          + """
      union all
      select distinct 'DIVISION', division, division_zh, null, null, null, null, null, null, null from published.case_counts
      where month = :month and release = :release and division_zh is not null
      """;

  private final JdbcClient jdbc;

  TermReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PublishedTerm> read(ReleaseHead head) {
    return jdbc.sql(head.migration() == null ? TODAY : KEPT)
        .param("month", head.month().atDay(1))
        .param("release", head.number())
        .query(
            (row, index) ->
                new PublishedTerm(
                    PublishedTerm.Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    phrase(row.getString(3), row.getString(4)),
                    phrase(row.getString(5), row.getString(6)),
                    phrase(row.getString(7), row.getString(8)),
                    text(row.getString(9)),
                    sources(row.getString(10))))
        .list();
  }

  private static Phrase phrase(@Nullable String zh, @Nullable String en) {
    return new Phrase(text(zh), text(en));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static List<String> sources(@Nullable String departments) {
    return departments == null ? List.of() : Arrays.asList(departments.split(",", -1));
  }
}
