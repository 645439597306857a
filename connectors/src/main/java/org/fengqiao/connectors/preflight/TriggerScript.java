package org.fengqiao.connectors.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.connectors.capture.trigger.ChangeTable;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** The statements of one feed, in the order in which they are run. */
final class TriggerScript {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.preflight.triggers", Locale.ROOT);

  // The names of children come in no order that a file keeps.
  private static final Comparator<Child> ORDER =
      Comparator.comparing(Child::table)
          .thenComparing(child -> new TreeMap<>(child.parent()).toString());

  private TriggerScript() {}

  static String of(Source.Trigger trigger, String user, TriggerWords words) {
    List<TriggerWords.Noted> noted = noted(trigger);
    List<String> lines = new ArrayList<>();
    heading(lines, "table");
    lines.addAll(words.table(trigger.changes(), trigger.table(), ChangeTable.links(trigger)));
    heading(lines, "triggers");
    noted.forEach(one -> lines.addAll(words.triggers(one)));
    heading(lines, "grants");
    Set<String> grants = new LinkedHashSet<>();
    Statements.tables(trigger).forEach(table -> grants.addAll(words.grant(table, user)));
    lines.addAll(grants);
    heading(lines, "purge");
    commented(lines, List.of(words.purge(trigger.changes())));
    heading(lines, "remove");
    noted.forEach(one -> commented(lines, words.drop(one)));
    commented(lines, words.drop(trigger.changes()));
    return String.join(System.lineSeparator(), lines).strip() + System.lineSeparator();
  }

  /** The main table, and each child table once for each way in which it names its record. */
  private static List<TriggerWords.Noted> noted(Source.Trigger trigger) {
    Set<TriggerWords.Noted> all = new LinkedHashSet<>();
    String name = trigger.changes().substring(schemaOf(trigger.changes()).length());
    all.add(
        new TriggerWords.Noted(
            trigger.table(),
            schemaOf(trigger.table()) + name + "_0",
            trigger.changes(),
            trigger.key(),
            trigger.key(),
            ChangeTable.GONE,
            ChangeTable.STANDS));
    for (Child child : trigger.children().values().stream().sorted(ORDER).toList()) {
      List<String> from = child.parent().keySet().stream().sorted().toList();
      if (!from.isEmpty()) {
        all.add(
            new TriggerWords.Noted(
                child.table(),
                schemaOf(child.table()) + name + "_" + all.size(),
                trigger.changes(),
                from.stream()
                    .map(column -> Objects.requireNonNull(child.parent().get(column)))
                    .toList(),
                from,
                ChangeTable.CHILD,
                ChangeTable.CHILD));
      }
    }
    return List.copyOf(all);
  }

  private static String schemaOf(String table) {
    return table.substring(0, table.lastIndexOf('.') + 1);
  }

  private static void heading(List<String> lines, String key) {
    lines.add("");
    lines.add("-- " + TEXTS.getString(key));
  }

  /** What is not for now. */
  private static void commented(List<String> lines, List<String> statements) {
    statements.forEach(statement -> lines.add("--   " + statement));
  }
}
