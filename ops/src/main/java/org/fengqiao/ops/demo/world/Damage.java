package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks a few rows so that they must end in the quarantine, and says how. */
final class Damage {

  private static final double BROKEN = 0.5;

  private Damage() {}

  /** The same trace, or, in one of two hundred, a broken one. */
  static Trace perhaps(Dispute dispute, Trace trace) {
    Dice dice = dispute.dice("damage " + trace.recordKey());
    return dice.percent(BROKEN) ? broken(trace, dice) : trace;
  }

  private static Trace broken(Trace trace, Dice dice) {
    return switch (trace.main().table()) {
      case MEDIATION ->
          with(
              trace, "slrq", dice.pick(List.of("2025-13-45", "待补录")), "acceptance date unreadable");
      case PETITION -> with(trace, "xfrq", null, "petition date missing");
      case PRE_LITIGATION ->
          dice.percent(50)
              ? withoutKey(trace, "ajbs")
              : with(trace, "slrq", "不详", "acceptance date unreadable");
      case LAWSUIT ->
          dice.percent(50)
              ? withoutKey(trace, "案件标识")
              : with(trace, "立案日期", "20251345", "filing date unreadable");
      case COMPLAINT -> with(trace, "slsj", "尚未登记", "acceptance date unreadable");
      case POLICE_CALL ->
          with(trace, "bjsj", LocalDateTime.of(9999, 12, 31, 0, 0), "call time is a placeholder");
      default -> trace;
    };
  }

  private static Trace with(Trace trace, String column, @Nullable Object value, String reason) {
    return changed(trace, trace.key(), trace.main().copy().with(column, value), reason);
  }

  private static Trace withoutKey(Trace trace, String column) {
    return changed(trace, "", trace.main().copy().with(column, null), "no key");
  }

  private static Trace changed(Trace trace, String key, LegacyRow main, String reason) {
    List<LegacyRow> rows = new ArrayList<>(trace.rows());
    rows.set(0, main);
    return new Trace(
        trace.feed(), key, Trace.Expectation.QUARANTINED, trace.presence(), reason, rows);
  }
}
