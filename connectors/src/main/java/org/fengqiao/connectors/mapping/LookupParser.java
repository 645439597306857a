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
   */
  LookupParser(Step.Lookup lookup, Function<String, T> meaning) {
    lookup.values().forEach((text, symbol) -> put(text, meaning.apply(symbol)));
    String table = lookup.table();
    if (table != null) {
      CodeTables.standard()
          .codes(table)
          .forEach(
              (code, name) -> {
                String symbol = lookup.values().get(name);
                if (symbol != null) {
                  put(code, meaning.apply(symbol));
                  put(withoutZeros(code), meaning.apply(symbol));
                }
              });
    }
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
