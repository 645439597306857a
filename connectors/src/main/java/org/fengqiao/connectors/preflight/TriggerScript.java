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

  private final Source.Trigger trigger;
  private final NameSpelling spelling;
  private final SqlName changes;

  private TriggerScript(Source.Trigger trigger, NameSpelling spelling) {
    this.trigger = trigger;
    this.spelling = spelling;
    this.changes = spelling.made(trigger.changes(), trigger.table());
  }

  static String of(Source.Trigger trigger, String user, TriggerWords words, NameSpelling spelling) {
    return new TriggerScript(trigger, spelling).text(user, words);
  }

  private String text(String user, TriggerWords words) {
    List<TriggerWords.Noted> noted = noted();
    List<String> lines = new ArrayList<>();
    heading(lines, "table");
    lines.addAll(
        words.table(changes, spelling.table(trigger.table()), mains(ChangeTable.links(trigger))));
    heading(lines, "triggers");
    noted.forEach(one -> lines.addAll(words.triggers(one)));
    heading(lines, "grants");
    Set<String> grants = new LinkedHashSet<>();
    for (String table : Statements.tables(trigger)) {
      boolean made = table.equals(trigger.changes());
      grants.addAll(words.grant(made ? changes : spelling.table(table), user));
    }
    lines.addAll(grants);
    heading(lines, "purge");
    commented(lines, List.of(words.purge(changes)));
    heading(lines, "remove");
    noted.forEach(one -> commented(lines, words.drop(one)));
    commented(lines, words.drop(changes));
    return String.join(System.lineSeparator(), lines).strip() + System.lineSeparator();
  }

  /** The main table, and each child table once for each way in which it names its record. */
  private List<TriggerWords.Noted> noted() {
    Set<TriggerWords.Noted> all = new LinkedHashSet<>();
    List<String> key = mains(trigger.key());
    all.add(
        new TriggerWords.Noted(
            spelling.table(trigger.table()),
            named(trigger.table(), 0),
            changes,
            key,
            key,
            ChangeTable.GONE,
            ChangeTable.STANDS));
    for (Child child : trigger.children().values().stream().sorted(ORDER).toList()) {
      List<String> from = child.parent().keySet().stream().sorted().toList();
      if (!from.isEmpty()) {
        all.add(
            new TriggerWords.Noted(
                spelling.table(child.table()),
                named(child.table(), all.size()),
                changes,
                mains(
                    from.stream()
                        .map(column -> Objects.requireNonNull(child.parent().get(column)))
                        .toList()),
                from.stream().map(column -> spelling.column(child.table(), column)).toList(),
                ChangeTable.CHILD,
                ChangeTable.CHILD));
      }
    }
    return List.copyOf(all);
  }

  /** A trigger stands beside its table and is named after the change table. */
  private SqlName named(String table, int number) {
    return new SqlName(spelling.table(table).place(), changes.name(), changes.quotes())
        .plus("_" + number);
  }

  /** Columns of the main table. */
  private List<String> mains(List<String> written) {
    return written.stream().map(column -> spelling.column(trigger.table(), column)).toList();
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
