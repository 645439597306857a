package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What happens to a record later: somebody closes it, or looks at it once more. */
public final class Progression {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter EXPORTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private Progression() {}

  /** The trace after the department has closed it now; its child rows stay. */
  public static Trace closed(Trace trace, LocalDateTime now) {
    LegacyRow row = trace.main().copy();
    switch (row.table()) {
      case MEDIATION ->
          row.with("tjjg", "1").with("zt", "80").with("jarq", DAY.format(now)).with("gxsj", now);
      case PETITION ->
          row.with("xfjzt", "10")
              .with("bjbz", 1)
              .with("bjhzrq", now.toLocalDate())
              .with("update_date", now);
      case POLICE_CALL -> row.with("jjdzt", "6").with("jqjb", 4).with("sjgxsj", now);
      case PRE_LITIGATION ->
          row.with("tjzt", "7")
              .with("tjjg", "1")
              .with("tjwcrq", EXPORTED.format(now))
              .with("gxsj", EXPORTED.format(now));
      case LAWSUIT ->
          row.with("案件进展阶段名称", "结案")
              .with("结案日期", DAY.format(now))
              .with("结案方式名称", "调解")
              .with("更新时间", SECONDS.format(now));
      case COMPLAINT ->
          row.with("gdzt", "4")
              .with("bjsj", SECONDS.format(now))
              .with("gxsj", now.atZone(ComplaintTrace.ZONE).toInstant().toEpochMilli());
      case MEDIATION_PARTY,
          PETITIONER,
          PETITION_HANDLING,
          POLICE_DISPATCH,
          POLICE_FEEDBACK,
          LAWSUIT_PARTY,
          COMPLAINANT ->
          throw new IllegalArgumentException(row.table() + " is no main row");
    }
    List<LegacyRow> rows = new ArrayList<>(trace.rows());
    rows.set(0, row);
    return new Trace(
        trace.feed(), trace.key(), trace.expectation(), trace.presence(), trace.cause(), rows);
  }
}
