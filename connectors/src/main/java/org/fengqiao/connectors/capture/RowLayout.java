package org.fengqiao.connectors.capture;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, shared by all its rows: a row then costs one array instead of one hash
 * map, which counts at tens of thousands of rows a second.
 */
public final class RowLayout {

  private final List<String> names;
  private final Map<String, Integer> places;

  /** Columns in the order of the values; names are kept in lower case. */
  public RowLayout(List<String> columns) {
    this.names = columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
    this.places = LinkedHashMap.newLinkedHashMap(names.size());
    for (int place = 0; place < names.size(); place++) {
      places.putIfAbsent(names.get(place), place);
    }
  }

  /** Column names in lower case, in order. */
  public List<String> names() {
    return names;
  }

  /** A row of these columns. The array is not copied. */
  public SourceRow row(@Nullable Object[] values) {
    return new SourceRow(new Row(this, values));
  }

  private static final class Row extends AbstractMap<String, @Nullable Object> {

    private final RowLayout layout;
    private final @Nullable Object[] values;

    Row(RowLayout layout, @Nullable Object[] values) {
      this.layout = layout;
      this.values = values;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      Integer place = layout.places.get(key);
      return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return layout.places.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
      return layout.places.keySet();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
          return layout.places.entrySet().stream()
              .<Entry<String, @Nullable Object>>map(
                  place -> new SimpleImmutableEntry<>(place.getKey(), values[place.getValue()]))
              .iterator();
        }

        @Override
        public int size() {
          return layout.places.size();
        }
      };
    }
  }
}
