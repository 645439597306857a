package org.fengqiao.ops.provinces.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One alert as one province holds it: both chains and what the register says they lead to.
 *
 * @param alertId its number
 * @param sender the statements of the side that raised it, by version
 * @param receiver those of the other
 * @param outcome what the register says; null when it does not know the alert
 */
record AlertChecks(
    String alertId, List<Spoken> sender, List<Spoken> receiver, @Nullable List<String> outcome) {

  static List<AlertChecks> of(Books books) {
    Map<String, List<Spoken>> byAlert = new HashMap<>();
    books.outcomes().keySet().forEach(alert -> byAlert.put(alert, new ArrayList<>()));
    books
        .messages()
        .forEach(
            each ->
                byAlert
                    .computeIfAbsent(each.spoken().alertId(), alert -> new ArrayList<>())
                    .add(each.spoken()));
    List<AlertChecks> alerts = new ArrayList<>();
    byAlert.forEach(
        (alert, all) -> {
          all.sort(Comparator.comparingInt(Spoken::version));
          alerts.add(
              new AlertChecks(
                  alert,
                  all.stream().filter(Spoken::bySender).toList(),
                  all.stream().filter(each -> !each.bySender()).toList(),
                  books.outcomes().get(alert)));
        });
    return alerts;
  }

  /** Checks the chains, the receipts and the outcome. */
  void check(String province, Findings findings) {
    findings.looked(0, 1);
    chain(province, sender, receiver, findings);
    chain(province, receiver, sender, findings);
    AlertModel model = AlertModel.of(sender, receiver);
    receipts(province, sender, receiver, model, findings);
    receipts(province, receiver, sender, model, findings);
    if (!model.outcome().equals(outcome)) {
      findings.add(
          Fault.UNEQUAL, province + " " + alertId + " " + outcome + ", model " + model.outcome());
    }
  }

  private static void chain(
      String province, List<Spoken> own, List<Spoken> other, Findings findings) {
    int version = 0;
    String before = "";
    for (Spoken each : own) {
      String name = province + " " + each.name();
      if (each.version() == version) {
        findings.add(Fault.DOUBLED, name);
      } else if (each.version() != version + 1 || !each.predecessor().equals(before)) {
        findings.add(Fault.BROKEN, name);
      } else if (!seen(each, other)) {
        findings.add(Fault.BROKEN, name + ", what it had seen");
      }
      version = each.version();
      before = each.digest();
    }
  }

  private static boolean seen(Spoken each, List<Spoken> other) {
    int seen = each.seenVersion();
    return seen == 0
        ? each.seenDigest().isEmpty()
        : seen <= other.size() && other.get(seen - 1).digest().equals(each.seenDigest());
  }

  private static void receipts(
      String province, List<Spoken> said, List<Spoken> other, AlertModel model, Findings findings) {
    for (Spoken each : said) {
      List<Spoken> receipts =
          other.stream()
              .filter(answer -> answer.isReceipt() && answer.answers() == each.version())
              .toList();
      boolean right =
          each.isReceipt()
              ? receipts.isEmpty()
              : receipts.size() == 1
                  && Objects.equals(receipts.getFirst().noEffect(), model.withoutEffect(each));
      if (!right) {
        findings.add(Fault.UNANSWERED, province + " " + each.name());
      }
    }
  }
}
