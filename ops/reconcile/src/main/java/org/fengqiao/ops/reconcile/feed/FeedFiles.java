package org.fengqiao.ops.reconcile.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.ops.reconcile.reading.ListedValue;
import org.fengqiao.ops.reconcile.reading.PlainDate;
import org.fengqiao.ops.reconcile.reading.PlainFigure;
import org.fengqiao.ops.reconcile.reading.PublishedCodes;
import org.fengqiao.ops.reconcile.reading.Reading;
import org.fengqiao.ops.reconcile.settings.SettingsException;
import org.fengqiao.ops.reconcile.settings.YamlTree;
import org.jspecify.annotations.Nullable;

/** Reads feed files. That they are right is the edge's business ({@code ops/hub check}). */
public final class FeedFiles {

  private final PublishedCodes codes;

  /** Reads with these codes. */
  public FeedFiles(PublishedCodes codes) {
    this.codes = codes;
  }

  /**
   * Every feed file below a folder, by path.
   *
   * @throws SettingsException when one cannot be read
   */
  public List<FeedFile> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(YamlTree::read)
          .filter(tree -> tree.containsKey("feed"))
          .map(this::feed)
          .toList();
    } catch (IOException e) {
      throw new SettingsException(
          "数据源文件夹无法读取 / the folder of feed files cannot be read: " + folder);
    }
  }

  private FeedFile feed(Map<?, ?> tree) {
    Map<?, ?> fields = table(tree.get("fields"));
    String name = text(tree, "feed");
    String department = name.replaceFirst("\\..*", "");
    Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      rules.put(
          field,
          new FieldRule(
              list(fields.get(field.written())).stream()
                  .map(way -> way(field, table(way), department))
                  .toList()));
    }
    return new FeedFile(
        name,
        Integer.parseInt(text(tree, "version")),
        source(table(tree.get("from"))),
        rules,
        tree.get("deleted") == null ? null : condition(table(tree.get("deleted"))),
        list(tree.get("exclude")).stream().map(one -> condition(table(one))).toList());
  }

  private static Source source(Map<?, ?> from) {
    return new Source(
        text(from, "method"),
        text(from, "connection"),
        text(from, "table").replace("\"", ""),
        lower(from.get("key")),
        new Source.Files(
            text(from, "pattern"),
            text(from, "format").toUpperCase(Locale.ROOT),
            text(from, "charset"),
            text(from, "separator").toUpperCase(Locale.ROOT),
            number(from, "header", 1),
            text(from, "method").equals("folder")
                ? text(from, "changed").toLowerCase(Locale.ROOT)
                : ""));
  }

  private Way way(Field field, Map<?, ?> in, String department) {
    // A dispute type needs no policy: what is not found is looked for in the next way.
    String unsaid = field == Field.DISPUTE_TYPE ? "next" : "";
    return new Way(
        cell(in),
        meaning(in, department),
        Otherwise.of(in.containsKey("if_bad") ? text(in, "if_bad") : unsaid),
        Otherwise.of(in.containsKey("if_missing") ? text(in, "if_missing") : unsaid));
  }

  private @Nullable Function<@Nullable Object, Reading> meaning(Map<?, ?> in, String department) {
    if (in.containsKey("crosswalk")) {
      List<String> schemes = strings(in.get("crosswalk"));
      return cell -> codes.type(department, schemes, cell);
    }
    if (in.containsKey("value")) {
      Reading always = new Reading.Given(text(in, "value"));
      return cell -> always;
    }
    if (in.containsKey("lookup")) {
      Map<String, String> codesOfTable =
          in.containsKey("table") ? codes.codes(text(in, "table")) : Map.of();
      return codesOfTable == null
          ? null
          : new ListedValue(texts(table(in.get("lookup"))), codesOfTable)::read;
    }
    return switch (text(in, "parse")) {
      case "date" -> PlainDate::read;
      case "division" -> codes::division;
      case "count" -> PlainFigure::count;
      case "amount" -> {
        BigDecimal unit = BigDecimal.valueOf(text(in, "unit").equals("万元") ? 10_000 : 1);
        yield cell -> PlainFigure.amount(cell, unit);
      }
      default -> null;
    };
  }

  private static Condition condition(Map<?, ?> in) {
    boolean among = in.containsKey("when");
    return new Condition(cell(in), strings(in.get(among ? "when" : "unless")), among);
  }

  private static Cell cell(Map<?, ?> in) {
    boolean joined = in.containsKey("join");
    return new Cell(
        lower(in.get(joined ? "join" : "take")),
        joined ? text(in, "with") : null,
        number(in, "pad", 0));
  }

  private static Map<?, ?> table(@Nullable Object value) {
    return value instanceof Map<?, ?> table ? table : Map.of();
  }

  /** A list, or the one thing that stands for a list of one. */
  private static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> List.of(value);
    };
  }

  private static List<String> strings(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static List<String> lower(@Nullable Object value) {
    return strings(value).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  private static Map<String, String> texts(Map<?, ?> table) {
    Map<String, String> texts = new LinkedHashMap<>();
    table.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
  }

  private static int number(Map<?, ?> in, String key, int otherwise) {
    String digits = text(in, key);
    return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
  }

  private static String text(Map<?, ?> in, String key) {
    return in.get(key) instanceof String text ? text : "";
  }
}
