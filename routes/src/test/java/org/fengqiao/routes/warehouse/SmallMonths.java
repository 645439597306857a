package org.fengqiao.routes.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Months of a province so small that many of its cells are: facts as the projection writes them.
 */
final class SmallMonths {

  private static final List<String> DEPARTMENTS =
      List.of("JUSTICE", "PETITION", "POLICE", "COURT", "FINANCE");
  private static final List<String> TYPES = List.of("0203", "1503", "1504");
  private static final List<String> COUNTIES = List.of("310118", "310115", "310104", "310116");
  private static final List<String> OUTCOMES =
      List.of("SETTLED", "SETTLED", "SETTLED", "NOT_SETTLED", "WITHDRAWN", "OPEN", "OPEN");
  private static final int[] PARTIES = {2, 2, 3, 7, 12, 40};

  private record Case(String department, String type, String county, UUID dispute) {}

  private final DataSource database;
  private final JdbcTemplate jdbc;

  SmallMonths(DataSource database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
  }

  /** Adds a month's records, warnings and alerts. */
  void add(YearMonth month, long seed, int records) {
    Random random = new Random(seed);
    List<Case> cases = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int each = 0; each < records; each++) {
      boolean again = each > 0 && random.nextInt(8) == 0;
      Case like = again ? cases.get(random.nextInt(cases.size())) : null;
      Case one =
          new Case(
              few(random, DEPARTMENTS),
              like == null ? few(random, TYPES) : like.type,
              like == null ? few(random, COUNTIES) : like.county,
              like == null ? new UUID(seed, each) : like.dispute);
      cases.add(one);
      rows.add(row(month, one, month + "-" + seed + "-" + each, random));
    }
    jdbc.batchUpdate(
        """
        insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department, position, sequence, removed, grade,
          mapping_version, dispute_type, dispute_type_match, division, accepted_at, closed_at, accepted_month, status, outcome,
          party_count, amount_yuan, escalation, border, aspects, captured_at, loaded_at)
        values (?, ?, 0, ?, ?, 1, 1, false, 'LOG', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NONE', ?, string_to_array(?, ','), ?, now())
        """,
        rows);
    jdbc.update(
        """
        insert into warehouse.dispute_fact (dispute_id, revision, dispute_type, division, first_at, first_month, record_count,
          department_count, departments, open, border, escalation, party_count, loaded_at)
        select dispute_id, 0, min(dispute_type), min(division), min(accepted_at), min(accepted_month), count(*),
          count(distinct department), string_agg(distinct department, ','), bool_or(outcome = 'OPEN'), bool_or(border), 'NONE',
          max(party_count), now()
        from warehouse.case_fact where accepted_month = ? group by dispute_id
        on conflict (dispute_id) do update set record_count = excluded.record_count
        """,
        month.atDay(1));
    warn(month, random);
    alert(month, random);
  }

  private static Object[] row(YearMonth month, Case one, String key, Random random) {
    OffsetDateTime accepted =
        month.atDay(1 + random.nextInt(20)).atTime(4, 0).atOffset(ZoneOffset.UTC);
    boolean referred = !one.department.equals("JUSTICE") && random.nextInt(4) == 0;
    String outcome = referred ? "NOT_SETTLED" : OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    return new Object[] {
      key,
      one.dispute,
      one.department.toLowerCase(Locale.ROOT) + ".cases",
      one.department,
      one.type,
      random.nextInt(9) == 0 ? "BROAD" : "EXACT",
      one.county,
      accepted,
      outcome.equals("OPEN") ? null : accepted.plusDays(random.nextInt(6)),
      month.atDay(1),
      referred ? "REFERRED" : outcome.equals("OPEN") ? "ACCEPTED" : "CLOSED",
      outcome,
      PARTIES[random.nextInt(PARTIES.length)],
      1000 * (1 + random.nextInt(30)),
      random.nextInt(9) == 0,
      String.join(",", aspects(one.department, outcome, random)),
      accepted.plusDays(random.nextInt(20))
    };
  }

  private static List<String> aspects(String department, String outcome, Random random) {
    List<String> aspects = new ArrayList<>();
    switch (department) {
      case "JUSTICE" -> {
        String intake =
            few(random, List.of("INTAKE_APPLICATION", "INTAKE_ENTRUSTED", "INTAKE_OWN_INITIATIVE"));
        aspects.add(intake);
        if (intake.equals("INTAKE_ENTRUSTED")) {
          aspects.add("ENTRUSTED_BY_" + few(random, List.of("COURT", "POLICE", "PETITION")));
        }
        if (outcome.equals("SETTLED")) {
          some(aspects, random, 5, "AGREEMENT_DUE");
          some(aspects, random, aspects.contains("AGREEMENT_DUE") ? 4 : 0, "AGREEMENT_PERFORMED");
        }
        some(aspects, random, 2, "CONFIRMATION_APPLIED");
        some(aspects, random, 3, "HANDLED_IN_VILLAGE");
        some(aspects, random, 1, "CRIME_PREVENTED");
        some(aspects, random, 1, "GUIDED_TO_OTHER_ROUTE");
      }
      case "PETITION" -> {
        some(aspects, random, 2, "REPEATED_PETITION");
        some(aspects, random, 2, "COUNTY_OR_ABOVE");
        some(aspects, random, 4, "ACCEPTANCE_NOTIFIED_IN_TIME");
      }
      case "POLICE" -> {
        some(aspects, random, 1, "LED_TO_PUBLIC_SECURITY_CASE");
        some(aspects, random, 1, "LED_TO_CRIMINAL_CASE");
        some(aspects, random, 1, "GUIDED_TO_OTHER_ROUTE");
      }
      default -> some(aspects, random, department.equals("COURT") ? 2 : 0, "BEFORE_FILING");
    }
    return aspects;
  }

  private static void some(List<String> aspects, Random random, int sixths, String aspect) {
    if (random.nextInt(6) < sixths) {
      aspects.add(aspect);
    }
  }

  /** The first are frequent, the last rare. */
  private static String few(Random random, List<String> all) {
    return all.get(Math.min(random.nextInt(all.size()), random.nextInt(all.size())));
  }

  private void warn(YearMonth month, Random random) {
    for (String level : List.of("RED", "ORANGE", "YELLOW")) {
      for (int each = random.nextInt(14); each > 0; each--) {
        boolean disposed = random.nextInt(3) == 0;
        jdbc.update(
            """
            insert into warehouse.warning (kind, rule, division, dispute_type, level, dispute_id, state, disposal, raised_at)
            values ('ESCALATION', ?, '310118', '02', ?, gen_random_uuid(), ?, ?, ?)
            """,
            "ESC-" + level,
            level,
            disposed ? "DISPOSED" : random.nextBoolean() ? "ACKNOWLEDGED" : "RAISED",
            disposed ? "CONFIRMED" : null,
            at(month, 2 + random.nextInt(26)));
      }
    }
  }

  private void alert(YearMonth month, Random random) {
    for (int each = random.nextInt(30); each > 0; each--) {
      OffsetDateTime raised = at(month, 2 + random.nextInt(26));
      jdbc.update(
          """
          insert into hub.border_alert (alert_id, direction, state, sender_province, receiver_province, sender_division,
            receiver_division, border_pair, dispute_type, level, requested_action, raised_at, receipt_due, receipted_at, retain_until)
          values (gen_random_uuid()::text, ?, ?, '31', '32', '310118', '320583', ?, '02', 'BLUE', 'CHECK', ?, ?, ?, '2030-01-01')
          """,
          random.nextInt(5) == 0 ? "IN" : "OUT",
          random.nextInt(3) == 0 ? "CLOSED" : "SENT",
          few(random, List.of("310118-320583", "310116-330421", "310114-320585")),
          raised,
          raised.plusDays(2),
          random.nextInt(3) == 0 ? null : raised.plusDays(random.nextInt(4)));
    }
  }

  private static OffsetDateTime at(YearMonth month, int day) {
    return month.atDay(day).atTime(4, 0).atOffset(ZoneOffset.UTC);
  }

  /** Releases a month as if its successor had begun a few days ago. */
  ReleaseOutcome release(YearMonth month) {
    return new Releases(
            database,
            Clock.fixed(at(month.plusMonths(1), 5).toInstant(), ZoneOffset.UTC),
            Duration.ZERO)
        .release(month, "office", "monthly");
  }
}
