package org.fengqiao.routes.briefing;

import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.routes.intake.Intake;
import org.fengqiao.routes.warehouse.Projection;
import org.fengqiao.routes.warehouse.ReleaseOutcome;
import org.fengqiao.routes.warehouse.Releases;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small province's months: every department, type and county, small cells among them. */
final class SeededMonths {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final String HOSTILE = "=cmd|' /C calc'!A0<script>alert(1)</script>";

  private static final List<String> TYPES = List.of("0104", "0203", "0304", "0402", "0801", "1503");
  private static final List<String> COUNTIES =
      List.of("310101", "310104", "310115", "310118", "310116");

  /** A county with so few records that it is withheld. */
  private static final int SMALL = 4;

  private final DataSource database;
  private final Intake intake;
  private final Projection projection;

  SeededMonths(DataSource database, Intake intake, Projection projection) {
    this.database = database;
    this.intake = intake;
    this.projection = projection;
  }

  /** Loads the same month a year ago, the month before, and October itself; releases all three. */
  void seedAndRelease() {
    JdbcClient.create(database)
        .sql("update warehouse.dim_division set name_zh = ? where division = '310104'")
        .param(HOSTILE)
        .update();
    load(OCTOBER.minusYears(1), 2);
    load(OCTOBER.minusMonths(1), 3);
    load(OCTOBER, 4);
    warn();
    release(OCTOBER.minusYears(1), "2025-11-05T02:00:00Z");
    release(OCTOBER.minusMonths(1), "2026-10-05T02:00:00Z");
    release(OCTOBER, "2026-11-05T02:00:00Z");
  }

  /** Releases a month as if it were then. */
  void release(YearMonth month, String at) {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    ReleaseOutcome outcome =
        new Releases(database, clock, Duration.ofSeconds(30)).release(month, "office", "monthly");
    if (!(outcome instanceof ReleaseOutcome.Released)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** Loads a month: the larger the scale, the more records; small cells at any scale. */
  void load(YearMonth month, int scale) {
    for (Department department : Department.values()) {
      List<CaseRecord> records = new ArrayList<>();
      for (int type = 0; type < TYPES.size(); type++) {
        for (int county = 0; county < SMALL; county++) {
          int count = (department.ordinal() + type + county) % 5 * scale + (type + county) % 4;
          for (int each = 0; each < count; each++) {
            records.add(record(month, department, type, county, each));
          }
        }
      }
      projection.project(intake.accept(aBatch(records.toArray(CaseRecord[]::new))));
    }
    refer(month, scale);
    projection.project(
        intake.accept(
            aBatch(
                IntStream.range(0, 3)
                    .mapToObj(each -> record(month, Department.JUSTICE, 1, SMALL, each))
                    .toArray(CaseRecord[]::new))));
  }

  /** Mediations that come in late. */
  void add(YearMonth month, int count) {
    projection.project(
        intake.accept(
            aBatch(
                IntStream.range(100, 100 + count)
                    .mapToObj(each -> record(month, Department.JUSTICE, 1, 3, each))
                    .toArray(CaseRecord[]::new))));
  }

  private static CaseRecord record(
      YearMonth month, Department department, int type, int county, int each) {
    Instant accepted = Instant.parse(month + "-%02dT04:00:00Z".formatted(1 + each % 28));
    String feed = department.name().toLowerCase(Locale.ROOT) + ".cases";
    CaseRecord.Builder record =
        aMediation(month + "-" + type + "-" + county + "-" + each, 1)
            .setFeed(feed)
            .setRecordKey(feed + ":" + month + "-" + type + "-" + county + "-" + each)
            .setDepartment(department)
            .setDisputeType(TYPES.get(type))
            .setDisputeTypeMatch(each % 7 == 0 ? CrosswalkMatch.BROAD : CrosswalkMatch.EXACT)
            .setDivision(COUNTIES.get(county))
            .setAcceptedAt(accepted)
            .setPartyCount(each % 11 == 0 ? 12 : each % 13 == 0 ? 34 : 2)
            .setBorderFlag(each % 9 == 0)
            .setAspects(aspects(department, each))
            .setCapturedAt(accepted.plus(Duration.ofDays(each % 10)));
    return each % 3 == 0
        ? record.build()
        : record
            .setStatus(CaseStatus.CLOSED)
            .setOutcome(each % 3 == 1 ? CaseOutcome.SETTLED : CaseOutcome.NOT_SETTLED)
            .setClosedAt(accepted.plus(Duration.ofDays(each % 2)))
            .build();
  }

  private static List<CaseAspect> aspects(Department department, int each) {
    return switch (department) {
      case JUSTICE ->
          each % 2 == 0
              ? List.of(CaseAspect.INTAKE_APPLICATION, CaseAspect.AGREEMENT_DUE)
              : List.of(
                  CaseAspect.INTAKE_OWN_INITIATIVE,
                  CaseAspect.AGREEMENT_DUE,
                  CaseAspect.AGREEMENT_PERFORMED);
      case PETITION -> each % 4 == 0 ? List.of(CaseAspect.REPEATED_PETITION) : List.of();
      case COURT -> each % 2 == 0 ? List.of(CaseAspect.BEFORE_FILING) : List.of();
      case POLICE, FINANCE -> List.of();
    };
  }

  /** Courts and petition offices hand cases to the mediators; some of them agree. */
  private void refer(YearMonth month, int scale) {
    List<CaseRecord> sent = new ArrayList<>();
    List<CaseRecord> received = new ArrayList<>();
    for (int each = 0; each < 6 * scale; each++) {
      Department from = each % 2 == 0 ? Department.COURT : Department.PETITION;
      String feed = from.name().toLowerCase(Locale.ROOT) + ".cases";
      String key = month + "-sent-" + each;
      Instant day = Instant.parse(month + "-05T04:00:00Z");
      sent.add(
          aMediation(key, 1)
              .setFeed(feed)
              .setRecordKey(feed + ":" + key)
              .setDepartment(from)
              .setAcceptedAt(day)
              .setReferences(List.of(aLetter(key)))
              .setCapturedAt(day)
              .build());
      CaseRecord.Builder mediation =
          aMediation(key, 1)
              .setAcceptedAt(day.plus(Duration.ofDays(1)))
              .setReferences(List.of(aLetter(key)))
              .setCapturedAt(day);
      received.add(
          each % 3 == 0
              ? mediation.build()
              : mediation
                  .setStatus(CaseStatus.CLOSED)
                  .setOutcome(CaseOutcome.SETTLED)
                  .setClosedAt(day.plus(Duration.ofDays(9)))
                  .build());
    }
    for (Department from : List.of(Department.COURT, Department.PETITION)) {
      projection.project(
          intake.accept(
              aBatch(
                  sent.stream()
                      .filter(each -> each.getDepartment() == from)
                      .toArray(CaseRecord[]::new))));
    }
    projection.project(intake.accept(aBatch(received.toArray(CaseRecord[]::new))));
  }

  private void warn() {
    JdbcClient.create(database)
        .sql(
            """
            insert into warehouse.warning (kind, rule, division, dispute_type, level, dispute_id, state, disposal, raised_at)
            select 'ESCALATION', 'ESC-' || l, '310115', '02', l, gen_random_uuid(), s, case when s = 'DISPOSED' then 'CONFIRMED' end,
              timestamptz '2026-10-12 10:00+08'
            from (values ('RED', 9), ('ORANGE', 14), ('YELLOW', 3)) k (l, n), generate_series(1, n) each,
              lateral (select case when each % 2 = 0 then 'DISPOSED' else 'RAISED' end s) x
            on conflict do nothing
            """)
        .update();
  }
}
