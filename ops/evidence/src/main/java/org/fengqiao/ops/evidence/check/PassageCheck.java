package org.fengqiao.ops.evidence.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.evidence.message.Statement;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackTable;

/** Whether the times at which the exporting side says that statements passed can be true. */
final class PassageCheck {

  // As far as a side's clock may run ahead by the specification.
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final Map<String, Instant> recorded = new HashMap<>();
  private final Findings findings;

  private PassageCheck(Findings findings) {
    this.findings = findings;
  }

  static void check(
      Pack pack, List<SignedStatement> thread, boolean exportedBySender, Findings findings) {
    PassageCheck check = new PassageCheck(findings);
    PackTable table =
        PackTable.of(
            pack, "own/passages.csv", "side", "version", "direction", "recorded_at", "relayed_at");
    for (Map<String, String> row : table.rows()) {
      String side = PackTable.cell(row, "side");
      String path = Statement.path(side, table.number(row, "version"));
      boolean out = side.equals("sender") == exportedBySender;
      Instant relayed = table.momentOrNull(row, "relayed_at");
      Instant at = table.moment(row, "recorded_at");
      boolean direction = PackTable.cell(row, "direction").equals(out ? "OUT" : "IN");
      if (!direction || relayed != null && (!out || relayed.isBefore(at))) {
        findings.fault("passage.form", path);
      }
      if (check.recorded.put(path, at) != null) {
        findings.fault("passage.twice", path);
      }
    }
    if (check.recorded.size() != thread.size()) {
      findings.fault("passage.count", check.recorded.size(), thread.size());
    }
    thread.forEach(each -> check.check(each, exportedBySender));
  }

  private void check(SignedStatement signed, boolean exportedBySender) {
    Statement statement = signed.statement();
    Instant at = recorded.get(statement.path());
    if (at == null) {
      findings.fault("passage.missing", statement.path());
      return;
    }
    if (at.plus(TOLERANCE).isBefore(statement.sentAt())) {
      findings.fault("passage.early", statement.path(), at, statement.sentAt());
    }
    Instant withdrawn = signed.by().withdrawnAt();
    if (withdrawn != null && at.isAfter(withdrawn)) {
      findings.fault("passage.withdrawn", statement.path(), at, withdrawn);
    }
    Instant before = recorded.get(Statement.path(statement.side(), statement.version() - 1));
    if (before != null && at.isBefore(before)) {
      findings.fault("passage.order", statement.path());
    }
    Instant seen =
        recorded.get(
            Statement.path(statement.bySender() ? "receiver" : "sender", statement.seen()));
    // What this side had seen, it had written down before it spoke.
    if (statement.bySender() == exportedBySender && seen != null && at.isBefore(seen)) {
      findings.fault("passage.seen", statement.path(), statement.seen());
    }
  }
}
