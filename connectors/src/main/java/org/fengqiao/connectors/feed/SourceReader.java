package org.fengqiao.connectors.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code from}: where the rows come from. */
final class SourceReader {

  private static final int MOST_REMOVED = 20;
  private static final Duration LATE = Duration.ofHours(1);
  private static final Set<String> COMMON =
      Set.of("connection", "method", "key", "columns", "children", "quiet");
  private static final Map<String, Set<String>> METHODS =
      Map.of(
          "log",
          LogReader.KEYS,
          "poll",
          Set.of("table", "changed", "every", "overlap"),
          "folder",
          FolderReader.KEYS,
          "trigger",
          Set.of("table", "changes", "every", "late"),
          "difference",
          Set.of("table", "every", "most_removed"),
          "rest",
          ServiceReader.REST,
          "soap",
          ServiceReader.SOAP,
          "push",
          Set.of("changed"));

  private final Findings findings;
  private final Columns columns;
  private final Words words;
  private final Map<String, List<String>> latest = new LinkedHashMap<>();

  SourceReader(Findings findings) {
    this.findings = findings;
    this.columns = new Columns(findings);
    this.words = new Words(findings);
  }

  SourceDraft read(Yaml from) {
    Yaml.Table table = Section.tableOf(from, findings);
    String method = method(table);
    Set<String> allowed = new HashSet<>(COMMON);
    allowed.addAll(METHODS.getOrDefault(method, Set.of()));
    if (method.isEmpty()) {
      METHODS.values().forEach(allowed::addAll);
    }
    Section section = new Section(table, findings, allowed);
    columns.declare(null, section.requiredTexts("columns"));
    List<String> key = take(null, section.requiredTexts("key"));
    Map<String, Supplier<Source.Child>> children = children(section);
    QuietHours quiet = new LimitsReader(findings).quiet(section);
    return new SourceDraft(columns, latest, source(method, section, key, children), quiet);
  }

  private String method(Yaml.Table table) {
    return new Section(table, new Findings(), table.entries().keySet())
        .optionalText("method")
        .filter(text -> words.oneOf(text, METHODS.keySet()))
        .map(Yaml.Text::value)
        .orElseGet(
            () -> {
              if (!table.entries().containsKey("method")) {
                findings.add(FindingCode.M106, table.place(), "method");
              }
              return "";
            });
  }

  private Supplier<Source> source(
      String method, Section in, List<String> key, Map<String, Supplier<Source.Child>> children) {
    String connection = in.text("connection");
    return switch (method) {
      case "log" -> {
        LogReader log = new LogReader(in, findings);
        yield () ->
            new Source.Log(
                connection,
                log.kind(),
                log.table(),
                key,
                taken(),
                built(children),
                log.budget(),
                log.container());
      }
      case "poll" -> {
        String table = table(in, "table");
        String changed = one(in.requiredText("changed").stream().toList());
        var every = words.duration(in.requiredText("every"));
        var overlap = words.overlap(in.requiredText("overlap"));
        yield () ->
            new Source.Poll(
                connection, table, key, taken(), changed, every, overlap, built(children));
      }
      case "trigger" -> {
        String table = table(in, "table");
        String changes = table(in, "changes");
        var every = words.duration(in.requiredText("every"));
        var late = in.has("late") ? words.duration(in.optionalText("late")) : LATE;
        yield () ->
            new Source.Trigger(
                connection, table, changes, key, taken(), every, late, built(children));
      }
      case "difference" -> {
        String table = table(in, "table");
        var every = words.duration(in.requiredText("every"));
        int mostRemoved =
            in.has("most_removed")
                ? words.number(in.optionalText("most_removed"), 0, 100)
                : MOST_REMOVED;
        yield () ->
            new Source.Difference(
                connection, table, key, taken(), every, mostRemoved, built(children));
      }
      case "folder" -> {
        FolderReader folder = new FolderReader(in, findings);
        String changed = one(in.optionalText("changed").stream().toList());
        yield () ->
            folder.source(
                connection, key, taken(), changed.isEmpty() ? null : changed, built(children));
      }
      case "rest", "soap" -> {
        ServiceReader service = new ServiceReader(in, findings, method);
        String changed = one(in.optionalText("changed").stream().toList());
        yield () ->
            service.source(
                connection, key, taken(), changed.isEmpty() ? null : changed, built(children));
      }
      case "push" -> {
        String changed = one(in.optionalText("changed").stream().toList());
        yield () ->
            new Source.Push(
                connection, key, taken(), changed.isEmpty() ? null : changed, built(children));
      }
      default -> () -> new Source.Log(connection, LogKind.POSTGRES, "", key, taken(), Map.of());
    };
  }

  /** Marks around a name are how a database's tools write it, and no part of it. */
  static String table(Section in, String key) {
    return in.text(key).replace("\"", "");
  }

  private Map<String, Supplier<Source.Child>> children(Section section) {
    Map<String, Supplier<Source.Child>> children = new LinkedHashMap<>();
    section
        .value("children")
        .ifPresent(
            value ->
                Section.tableOf(value, findings)
                    .entries()
                    .forEach((name, entry) -> children.put(name, child(name, entry.value()))));
    return children;
  }

  private Supplier<Source.Child> child(String name, Yaml value) {
    Section in =
        Section.of(
            value, findings, Set.of("table", "key", "parent", "columns", "changed", "latest"));
    String table = table(in, "table");
    columns.declare(name, in.requiredTexts("columns"));
    List<String> key = take(name, in.texts("key"));
    Map<String, String> parent = new LinkedHashMap<>();
    in.value("parent")
        .ifPresent(
            link ->
                Section.tableOf(link, findings)
                    .entries()
                    .forEach(
                        (column, entry) -> {
                          var linked = new ColumnReference(name, column);
                          columns.use(linked, entry.key());
                          List<String> to = take(null, in.asTexts(entry.value()));
                          to.forEach(main -> parent.put(linked.column(), main));
                        }));
    List<String> changed = take(name, in.optionalText("changed").stream().toList());
    latest.put(name, take(name, in.texts("latest")));
    return () ->
        new Source.Child(
            table,
            key,
            Map.copyOf(parent),
            columns.taken(name),
            changed.isEmpty() ? null : changed.getFirst());
  }

  private List<String> take(@Nullable String child, List<Yaml.Text> names) {
    List<String> taken = new ArrayList<>();
    for (Yaml.Text name : names) {
      ColumnReference column = new ColumnReference(child, name.value());
      columns.use(column, name.place());
      taken.add(column.column());
    }
    return taken;
  }

  private String one(List<Yaml.Text> names) {
    List<String> taken = take(null, names);
    return taken.isEmpty() ? "" : taken.getFirst();
  }

  private List<String> taken() {
    return columns.taken(null);
  }

  private static Map<String, Source.Child> built(Map<String, Supplier<Source.Child>> drafts) {
    Map<String, Source.Child> children = new LinkedHashMap<>();
    drafts.forEach((name, draft) -> children.put(name, draft.get()));
    // In the order of the file, so that what is told of them is the same every time.
    return Collections.unmodifiableMap(children);
  }
}
