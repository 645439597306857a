package org.fengqiao.connectors.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/** Reads a value by the list of the feed file. */
final class LookupParser<T> implements CellParser<T> {

  private final Map<String, Value<T>> values = new HashMap<>();

  /**
   * Prepares the list. With a code table the list goes by names, and a cell may hold the name or
   * its code; a number column's code without its zeros is found too.
   *
   * @param table the code table; null for none
   * @param list text to what is written for it in the feed file
   * @param meaning makes the field's value of what is written
   */
  <W> LookupParser(@Nullable String table, Map<String, W> list, Function<W, T> meaning) {
    list.forEach((text, written) -> put(text, meaning.apply(written)));
    if (table != null) {
      CodeTables.standard()
          .codes(table)
          .forEach(
              (code, name) -> {
                W written = list.get(name);
                if (written != null) {
                  put(code, meaning.apply(written));
                  put(withoutZeros(code), meaning.apply(written));
                }
              });
    }
  }

  static <T> LookupParser<T> of(Step.Lookup lookup, Function<String, T> meaning) {
    return new LookupParser<>(lookup.table(), lookup.values(), meaning);
  }

  private void put(String text, T meaning) {
    values.putIfAbsent(HalfWidth.of(text), Value.given(meaning));
  }

  private static String withoutZeros(String code) {
    return code.replaceFirst("^0+(?=.)", "");
  }

  /** The value of a text that is half-width and not empty. */
  Optional<T> find(String text) {
    return values.get(text) instanceof Value.Given<T>(T meaning)
        ? Optional.of(meaning)
        : Optional.empty();
  }

  @Override
  public Value<T> parse(@Nullable Object cell, Draft draft) {
    String text = HalfWidth.of(CellText.of(cell));
    Value<T> found = values.get(text);
    if (found != null) {
      return found;
    }
    return text.isEmpty() ? Value.missing() : Value.bad();
  }
}
