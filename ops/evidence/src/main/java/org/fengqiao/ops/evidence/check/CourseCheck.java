package org.fengqiao.ops.evidence.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.ops.evidence.message.Course;
import org.fengqiao.ops.evidence.message.Statement;
import org.fengqiao.ops.evidence.pack.PackTable;

/** Whether the order, the effects and the end that the pack tells are those of its statements. */
final class CourseCheck {

  private CourseCheck() {}

  static void check(
      List<Statement> sender,
      List<Statement> receiver,
      PackTable thread,
      Map<String, String> alert,
      Findings findings) {
    Optional<List<Statement>> order = Course.order(sender, receiver);
    if (order.isEmpty()) {
      findings.fault("course.order");
      return;
    }
    Course course = new Course();
    Map<String, String> effects = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Statement each : order.get()) {
      String effect = course.take(each);
      effects.put(each.path(), effect);
      lines.add((lines.size() + 1) + " " + each.path() + " " + effect);
    }
    List<String> told =
        thread.rows().stream()
            .map(
                row ->
                    thread.number(row, "place")
                        + " "
                        + Statement.path(PackTable.cell(row, "side"), thread.number(row, "version"))
                        + " "
                        + PackTable.cell(row, "no_effect"))
            .toList();
    if (!told.equals(lines)) {
      findings.fault("course.thread");
    }
    order.get().stream()
        .filter(each -> each.type().equals("RECEIPT") && each.code().equals("RECEIVED"))
        .filter(each -> !each.noEffect().equals(effects.get(answered(each))))
        .forEach(each -> findings.fault("course.receipt", each.path(), answered(each)));
    if (!course.state().equals(PackTable.cell(alert, "state"))
        || !course.agreementNo().equals(PackTable.cell(alert, "agreement_no"))
        || !Integer.toString(sender.size()).equals(PackTable.cell(alert, "statements_of_sender"))
        || !Integer.toString(receiver.size())
            .equals(PackTable.cell(alert, "statements_of_receiver"))) {
      findings.fault("course.end", course.state(), course.agreementNo());
    }
  }

  private static String answered(Statement receipt) {
    return Statement.path(
        receipt.bySender() ? "receiver" : "sender", Math.max(1, receipt.answers()));
  }
}
