package org.fengqiao.routes.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.briefing.section.BriefingMaker;
import org.junit.jupiter.api.Test;

/** A month's briefing says what was published, and says the same for ever. */
class BriefingTest extends BriefingDesk {

  @Test
  void theModelIsWhatWasPublished() throws IOException {
    String said =
        Stream.concat(Stream.of(model().cover()), model().sections().stream())
            .flatMap(BriefingTest::lines)
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(said).isEqualTo(Files.readString(Path.of("src/test/resources/briefing/golden.txt")));
  }

  private static Stream<String> lines(Section section) {
    Stream<String> tables =
        section.tables().stream()
            .flatMap(
                table ->
                    Stream.concat(
                        Stream.of("## " + table.title().zh()),
                        table.rows().stream()
                            .map(
                                row ->
                                    row.stream()
                                        .map(CellText::of)
                                        .collect(Collectors.joining(" | ")))));
    return Stream.of(
            Stream.of("# " + section.heading().zh()),
            section.paragraphs().stream().map(said -> said.zh()),
            tables)
        .flatMap(lines -> lines);
  }

  @Test
  void everyFigureLeadsToItsDefinitionCoverageAndSources() {
    Set<String> defined =
        model().definitions().stream().map(Definition::code).collect(Collectors.toSet());

    assertThat(
            model()
                .tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(Cell.Traced.class::isInstance)
                .map(cell -> ((Cell.Traced) cell).trace()))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            trace -> {
              assertThat(trace.definition()).isIn(defined);
              assertThat(trace.sources()).isNotEmpty();
              assertThat(trace.coverage()).startsWith("2026-");
            });
  }

  @Test
  void aCountyOfWhichNothingIsToldStillNamesTheRelease() {
    assertThat(
            model()
                .tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(Cell.NotApplicable.class::isInstance)
                .map(cell -> ((Cell.NotApplicable) cell).trace().coverage())
                .filter(coverage -> coverage.contains("县区")))
        .isNotEmpty()
        .allMatch(coverage -> coverage.startsWith("2026-10 r0 · 县区 "));
  }

  @Test
  void theSameReleaseGivesTheSameBytesWhateverComesLater() throws IOException {
    assertThat(make("one", "--revision", "0")).contains("2026-10 r0");
    assertThat(make("two", "--revision", "0")).contains("2026-10 r0");
    assertThat(sums("two")).isEqualTo(sums("one"));

    SeededMonths months = months();
    months.load(YearMonth.of(2026, 11), 5);
    months.load(YearMonth.of(2026, 12), 2);
    months.add(SeededMonths.OCTOBER, 30);
    months.add(SeededMonths.OCTOBER.minusMonths(1), 30);
    months.release(SeededMonths.OCTOBER.minusMonths(1), "2027-01-06T02:00:00Z");
    months.release(SeededMonths.OCTOBER, "2027-01-06T03:00:00Z");
    months.release(YearMonth.of(2026, 11), "2027-01-06T04:00:00Z");
    months.release(YearMonth.of(2026, 12), "2027-01-06T05:00:00Z");

    make("a-year-later", "--revision", "0");
    assertThat(sums("a-year-later")).isEqualTo(sums("one"));
    assertThat(sums("one")).hasSize(8);
    assertThat(make("revised")).contains("2026-10 r1");
    assertThat(folder.resolve("revised/briefing-2026-10-r1.pdf")).exists();
  }

  @Test
  void whatIsWithheldIsInNoTableAndNoChart() {
    Section counties = model().sections().get(3);
    List<Cell> records =
        counties.tables().getFirst().rows().stream().map(row -> row.get(1)).toList();
    Chart chart = counties.charts().getFirst();

    assertThat(
            model()
                .tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(Cell.Withheld.class::isInstance))
        .as("there are small cells")
        .isNotEmpty();
    for (int each = 0; each < chart.categories().size(); each++) {
      BigDecimal drawn = chart.series().getFirst().values().get(each);
      assertThat(drawn)
          .isEqualTo(records.get(each) instanceof Cell.Figure figure ? figure.value() : null);
    }
    assertThat(
            jdbc()
                .sql(
                    "select count(*) from published.annex where value between 1 and 4 and measure !~ '^F[56]$' and base is null")
                .query(Long.class)
                .single())
        .as("small numbers of the annex")
        .isZero();
  }

  @Test
  void whatWasWrittenWithTheReleaseIsNeverChanged() {
    for (String table : List.of("published_annex", "published_term", "published_basis")) {
      assertThatThrownBy(() -> jdbc().sql("delete from warehouse." + table).update())
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void aReleaseWithoutAnnexSaysSo() {
    jdbc().sql("alter table warehouse.published_basis disable trigger user").update();
    jdbc().sql("delete from warehouse.published_basis where month = '2025-10-01'").update();
    jdbc().sql("alter table warehouse.published_basis enable trigger user").update();

    assertThat(briefing("list", "--home", home.toString()))
        .contains("2025-10 r0 | ", "without annex");
    assertThat(
            BriefingMaker.of(
                    new PublishedMonths(store.dataSource())
                        .read(SeededMonths.OCTOBER.minusYears(1), 0)
                        .orElseThrow(),
                    List.of())
                .cover()
                .paragraphs())
        .anySatisfy(said -> assertThat(said.zh()).contains("早于附表的留存"));
  }

  private Briefing model() {
    return BriefingMaker.of(
        new PublishedMonths(store.dataSource()).read(SeededMonths.OCTOBER, 0).orElseThrow(),
        List.of());
  }

  private Map<String, String> sums(String made) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(made))) {
      for (Path file : files.toList()) {
        sums.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return sums;
  }
}
