package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks a few rows so that they must end in the quarantine, and says how. */
final class Damage {

  private static final double BROKEN = 0.5;
  private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

  private Damage() {}

  /** The same trace, or, in one of two hundred, a broken one. */
  static Trace perhaps(Dispute dispute, Trace trace) {
    Dice dice = dispute.dice("damage " + trace.recordKey());
    return dice.percent(BROKEN) ? broken(trace, dice) : trace;
  }

  private static Trace broken(Trace trace, Dice dice) {
    boolean keyless = dice.percent(40);
    return switch (trace.main().table()) {
      case MEDIATION ->
          with(
              trace, dice.pick(List.of("2025-13-45", "待补录")), "acceptance date unreadable", "slrq");
      case PETITION -> with(trace, null, "no date at all", "djsj", "xfrq");
      case POLICE_CALL -> with(trace, NEVER, "call time is a placeholder", "bjsj");
      case PRE_LITIGATION ->
          keyless
              ? withoutKey(trace, "ajbs")
              : with(trace, "不详", "acceptance date unreadable", "slrq", "jrtjrq");
      case LAWSUIT ->
          keyless
              ? withoutKey(trace, "案件标识")
              : with(trace, "20251345", "filing date unreadable", "立案日期");
      case COMPLAINT -> with(trace, "尚未登记", "acceptance date unreadable", "slsj");
      default -> trace;
    };
  }

  private static Trace with(Trace trace, @Nullable Object value, String reason, String... columns) {
    LegacyRow main = trace.main().copy();
    for (String column : columns) {
      main.with(column, value);
    }
    return changed(trace, trace.key(), main, reason);
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
