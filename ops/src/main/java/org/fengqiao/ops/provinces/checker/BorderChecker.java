package org.fengqiao.ops.provinces.checker;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Compares what provinces at rest hold of each other: every statement once on both sides, and every
 * alert where the model of the protocol leads.
 */
public final class BorderChecker {

  private final Map<String, DataSource> provinces;

  /**
   * Creates a checker.
   *
   * @param provinces the hubs' databases by province
   */
  public BorderChecker(Map<String, DataSource> provinces) {
    this.provinces = Map.copyOf(provinces);
  }

  /**
   * Checks; all should be at rest.
   *
   * @param hostile by province the SHA-256, in hexadecimal, of each message that was put there and
   *     must have been refused
   */
  public Findings check(Map<String, Set<String>> hostile) throws SQLException {
    Map<String, Books> books = new HashMap<>();
    for (Map.Entry<String, DataSource> each : provinces.entrySet()) {
      books.put(each.getKey(), Books.read(each.getValue()));
    }
    Findings findings = new Findings();
    compareSides(books, findings);
    books.forEach(
        (province, own) -> {
          own.waiting().forEach(name -> findings.add(Fault.LEFT, province + " " + name));
          refusals(province, own.refused(), hostile.getOrDefault(province, Set.of()), findings);
          AlertChecks.of(own).forEach(alert -> alert.check(province, findings));
        });
    return findings;
  }

  private static void compareSides(Map<String, Books> books, Findings findings) {
    Map<String, Map<String, Books.Message>> in = new HashMap<>();
    Set<String> said = new HashSet<>();
    books.forEach(
        (province, own) -> {
          Map<String, Books.Message> taken = new HashMap<>();
          own.messages().stream()
              .filter(each -> !each.out())
              .forEach(each -> taken.put(each.spoken().messageId(), each));
          in.put(province, taken);
        });
    books.forEach(
        (province, own) ->
            own.messages().stream()
                .filter(Books.Message::out)
                .forEach(
                    each -> {
                      said.add(each.spoken().messageId());
                      arrived(each, in.getOrDefault(each.to(), Map.of()), findings);
                    }));
    in.values()
        .forEach(
            taken ->
                taken.values().stream()
                    .filter(each -> !said.contains(each.spoken().messageId()))
                    .forEach(each -> findings.add(Fault.INVENTED, each.spoken().name())));
  }

  private static void arrived(
      Books.Message said, Map<String, Books.Message> taken, Findings findings) {
    Books.Message there = taken.get(said.spoken().messageId());
    if (there == null) {
      findings.add(Fault.LOST, said.spoken().name());
    } else if (!Arrays.equals(said.content(), there.content())) {
      findings.add(Fault.ALTERED, said.spoken().name());
    }
    findings.looked(1, 0);
  }

  private static void refusals(
      String province, Set<String> found, Set<String> hostile, Findings findings) {
    hostile.stream()
        .filter(each -> !found.contains(each))
        .forEach(each -> findings.add(Fault.ACCEPTED, province + " " + each));
    found.stream()
        .filter(each -> !hostile.contains(each))
        .forEach(each -> findings.add(Fault.REFUSED, province + " " + each));
    findings.counted(hostile.size());
  }
}
