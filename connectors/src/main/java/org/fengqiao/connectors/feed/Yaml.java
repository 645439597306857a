package org.fengqiao.connectors.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A piece of a YAML file that knows where it stands. */
sealed interface Yaml {

  /** Where the piece stands. */
  Place place();

  /**
   * A single value.
   *
   * @param value its text
   * @param plain whether it was written without quotes
   */
  record Text(String value, boolean plain, Place place) implements Yaml {}

  /** A list. */
  record Listing(List<Yaml> items, Place place) implements Yaml {}

  /** A table of keys and values, in the order of the file. */
  record Table(SequencedMap<String, Entry> entries, Place place) implements Yaml {
    public Table {
      entries = new LinkedHashMap<>(entries);
    }

    static Table empty(Place place) {
      return new Table(new LinkedHashMap<>(Map.of()), place);
    }
  }

  /**
   * A value and the place of its key.
   *
   * @param key where the key stands
   * @param value the value
   */
  record Entry(Place key, Yaml value) {}
}
