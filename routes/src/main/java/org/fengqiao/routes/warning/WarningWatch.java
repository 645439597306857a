package org.fengqiao.routes.warning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.escalation.OpenDispute;
import org.fengqiao.routes.warning.escalation.OpenDisputes;
import org.fengqiao.routes.warning.life.BackTests;
import org.fengqiao.routes.warning.life.Warnings;
import org.fengqiao.routes.warning.outbreak.BackTest;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.outbreak.WeekRule;
import org.fengqiao.routes.warning.series.DataCauses;
import org.fengqiao.routes.warning.series.WeeklyCounts;
import org.fengqiao.routes.warning.series.WeeklySeries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the last week that is over of every series and every open dispute, and raises warnings. A
 * series with five years of past is judged by Farrington, a shorter one by EARS C2 until then.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class WarningWatch {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final long LOCK = 0x7761_726eL;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final EscalationTable escalation;
  private final OpenDisputes disputes;
  private final WeeklyCounts counts;
  private final DataCauses causes;
  private final Warnings warnings;
  private final BackTests tests;

  /** Watches a hub's warehouse. */
  @Autowired
  public WarningWatch(HubStore store, Clock clock, EscalationTable escalation) {
    this(store.dataSource(), clock, escalation);
  }

  /**
   * Watches the warehouse of a store that is up to date.
   *
   * @param escalation which disputes are urgent
   */
  public WarningWatch(DataSource database, Clock clock, EscalationTable escalation) {
    this.escalation = escalation;
    this.jdbc = JdbcClient.create(database);
    this.disputes = new OpenDisputes(jdbc);
    this.counts = new WeeklyCounts(jdbc);
    this.causes = new DataCauses(jdbc);
    this.warnings = new Warnings(jdbc);
    this.tests = new BackTests(jdbc);
    this.clock = clock;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * Raises what is to be raised, unless another replica of the hub is at it.
   *
   * @return how many warnings are new
   */
  public int evaluate() {
    Integer raised = transaction.execute(status -> isFree() ? raiseAll() : 0);
    return raised == null ? 0 : raised;
  }

  private boolean isFree() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  private int raiseAll() {
    LocalDate monday =
        LocalDate.now(clock.withZone(SHANGHAI))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int raised = warnings.raiseOverdueReferrals();
    for (OpenDispute dispute : disputes.at(clock.instant())) {
      raised += escalation.decide(dispute).map(rule -> warnings.raise(dispute, rule)).orElse(0);
    }
    for (WeeklySeries series : counts.before(monday)) {
      WeekRule rule = WeekRule.of(series.counts().size());
      if (rule.judge(series.counts()) instanceof Judged judged && judged.alarm()) {
        raised += raise(series, rule, judged);
      }
    }
    return raised;
  }

  private int raise(WeeklySeries series, WeekRule rule, Judged judged) {
    int raised = warnings.raise(series, rule.name(), judged, causes.of(series));
    if (raised > 0) {
      tests.keep(series, rule.name(), BackTest.of(rule, series.counts()));
    }
    return raised;
  }
}
