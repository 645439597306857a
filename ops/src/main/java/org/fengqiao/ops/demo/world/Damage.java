package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks a few rows so that they must end in the quarantine, and says by which rule. */
final class Damage {

  private static final double BROKEN = 0.5;
  private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);
  private static final Cause UNREADABLE =
      new Cause("acceptance date unreadable", "D210", "acceptedAt");
  private static final Cause ABSENT = new Cause("no acceptance date", "D201", "acceptedAt");
  private static final Cause KEYLESS = new Cause("no key", "F203", "");

  private Damage() {}

  /**
   * The same trace, or, in one of two hundred, a broken one. A row that its department has marked
   * as deleted stays whole: it is let out as a removal, whatever else stands in it.
   */
  static Trace perhaps(Dispute dispute, Trace trace) {
    Dice dice = dispute.dice("damage " + trace.recordKey());
    boolean broken = dice.percent(BROKEN) && trace.presence() == Trace.Presence.LIVE;
    return broken ? broken(trace, dice) : trace;
  }

  private static Trace broken(Trace trace, Dice dice) {
    boolean keyless = dice.percent(40);
    return switch (trace.main().table()) {
      case MEDIATION -> with(trace, dice.pick(List.of("2025-13-45", "待补录")), UNREADABLE, "slrq");
      case PETITION -> with(trace, null, ABSENT, "djsj", "xfrq");
      case POLICE_CALL -> with(trace, NEVER, ABSENT, "bjsj");
      case PRE_LITIGATION ->
          keyless ? withoutKey(trace, "ajbs") : with(trace, "不详", UNREADABLE, "slrq", "jrtjrq");
      case LAWSUIT ->
          keyless ? withoutKey(trace, "案件标识") : with(trace, "20251345", UNREADABLE, "立案日期");
      case COMPLAINT -> with(trace, "尚未登记", UNREADABLE, "slsj");
      default -> trace;
    };
  }

  private static Trace with(Trace trace, @Nullable Object value, Cause cause, String... columns) {
    LegacyRow main = trace.main().copy();
    for (String column : columns) {
      main.with(column, value);
    }
    return changed(trace, trace.key(), main, cause);
  }

  private static Trace withoutKey(Trace trace, String column) {
    return changed(trace, "", trace.main().copy().with(column, null), KEYLESS);
  }

  private static Trace changed(Trace trace, String key, LegacyRow main, Cause cause) {
    List<LegacyRow> rows = new ArrayList<>(trace.rows());
    rows.set(0, main);
    return new Trace(
        trace.feed(), key, Trace.Expectation.QUARANTINED, trace.presence(), cause, rows);
  }
}
