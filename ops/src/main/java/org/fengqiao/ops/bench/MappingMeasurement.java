package org.fengqiao.ops.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JdbcRows;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.schemas.message.Operation;

/**
 * How fast the justice feed's rows become records on one core, when they lie in memory already:
 * mapped and checked, and with link tokens made as well.
 */
final class MappingMeasurement {

  private static final int MOST_CASES = 50_000;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(5);
  private static final byte[] SECRET =
      "no secret: tokens of the benchmark".getBytes(StandardCharsets.US_ASCII);

  private final List<Captured.CaseRow> cases;

  private MappingMeasurement(List<Captured.CaseRow> cases) {
    this.cases = cases;
  }

  /**
   * The two rates.
   *
   * @param checked without link tokens
   * @param withTokens with them, as the edge does it
   */
  record Rates(Rate checked, Rate withTokens) {}

  /** Measures with the register's first cases. */
  static Rates measure(Database register) throws SQLException {
    Feed feed = FeedColumns.feed();
    MappingMeasurement measurement = new MappingMeasurement(read(register, feed.source()));
    return new Rates(measurement.rate(withoutTokens(feed)), measurement.rate(feed));
  }

  private Rate rate(Feed feed) {
    CaseMapper mapper =
        new CaseMapper(feed, new Tokeniser(new TokenKey(1, SECRET)), Clock.systemUTC());
    mapFor(mapper, WARM_UP);
    return mapFor(mapper, MEASURED);
  }

  private Rate mapFor(CaseMapper mapper, Duration time) {
    long start = System.nanoTime();
    long mapped = 0;
    long passed;
    do {
      for (Captured.CaseRow row : cases) {
        if (!(mapper.map(row) instanceof MappingResult.Mapped)) {
          throw new IllegalStateException("the bench's case " + row.key() + " was not mapped");
        }
      }
      mapped += cases.size();
      passed = System.nanoTime() - start;
    } while (passed < time.toNanos());
    return new Rate(mapped, mapped * BenchRegister.ROWS_OF_A_CASE, passed / 1e9);
  }

  private static Feed withoutTokens(Feed feed) {
    FieldRules rules = feed.mapping();
    return new Feed(
        feed.name(),
        feed.version(),
        feed.owner(),
        feed.department(),
        feed.legalBasis(),
        feed.source(),
        new FieldRules(
            rules.fields(),
            rules.references(),
            rules.aspects(),
            rules.parties().stream().map(MappingMeasurement::withoutTokens).toList(),
            rules.deleted(),
            rules.exclusions(),
            rules.latest(),
            rules.cases(),
            rules.similarity()),
        feed.file());
  }

  private static PartyRule withoutTokens(PartyRule rule) {
    return new PartyRule(
        rule.child(),
        rule.split(),
        rule.side(),
        rule.kind(),
        rule.division(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Captured.CaseRow> read(Database register, Source source) throws SQLException {
    Map<String, List<SourceRow>> parties = new HashMap<>();
    for (SourceRow party :
        rows(register, "select * from t_rmtj_sqrxx where ajbh <= " + MOST_CASES)) {
      parties.computeIfAbsent(key(party, "ajbh"), first -> new ArrayList<>()).add(party);
    }
    return rows(register, "select * from t_rmtj_aj where id <= " + MOST_CASES).stream()
        .map(
            row ->
                new Captured.CaseRow(
                    key(row, "id"),
                    new Version(1, 0),
                    Operation.UPSERT,
                    row,
                    Map.of("parties", parties.getOrDefault(key(row, "id"), List.of())),
                    null))
        .toList();
  }

  private static List<SourceRow> rows(Database register, String query) throws SQLException {
    try (Connection connection = register.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      JdbcRows reader = new JdbcRows(found);
      List<SourceRow> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(reader.read(found));
      }
      return rows;
    }
  }

  private static String key(SourceRow row, String column) {
    return String.valueOf(row.value(column));
  }
}
