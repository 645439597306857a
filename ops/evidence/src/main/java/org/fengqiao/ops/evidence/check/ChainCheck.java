package org.fengqiao.ops.evidence.check;

import java.util.Comparator;
import java.util.List;
import org.fengqiao.ops.evidence.message.Statement;

/** Whether each side's statements follow one another without a gap and name those that they saw. */
final class ChainCheck {

  private ChainCheck() {}

  /** One side's statements by version. */
  static List<Statement> chain(List<SignedStatement> thread, boolean bySender) {
    return thread.stream()
        .map(SignedStatement::statement)
        .filter(each -> each.bySender() == bySender)
        .sorted(Comparator.comparingInt(Statement::version))
        .toList();
  }

  static void check(List<Statement> own, List<Statement> other, Findings findings) {
    Statement before = null;
    for (Statement each : own) {
      int expected = before == null ? 1 : before.version() + 1;
      if (each.version() != expected) {
        findings.fault("chain.gap", each.side(), expected, each.version());
      } else if (!each.predecessor().equals(before == null ? "" : before.digest())) {
        findings.fault("chain.predecessor", each.path());
      }
      boolean seenIsThere =
          each.seen() == 0
              ? each.seenDigest().isEmpty()
              : other.stream()
                  .anyMatch(
                      seen ->
                          seen.version() == each.seen() && seen.digest().equals(each.seenDigest()));
      if (!seenIsThere || before != null && each.seen() < before.seen()) {
        findings.fault("chain.seen", each.path(), each.seen());
      }
      before = each;
    }
  }
}
