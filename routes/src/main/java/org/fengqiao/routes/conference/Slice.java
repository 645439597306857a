package org.fengqiao.routes.conference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of all cases: those with the given value in each of the given dimensions.
 *
 * @param values a code for each dimension that is looked at in one value only
 */
public record Slice(Map<Dimension, String> values) {

  /** All cases. */
  public static final Slice ALL = new Slice(Map.of());

  /** Nobody changes it afterwards. */
  public Slice {
    values = Map.copyOf(values);
  }

  /** The value that is looked at, if there is one. */
  public Optional<String> value(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }

  /** The same with another value in one dimension; null or blank is all values. */
  public Slice with(Dimension dimension, @Nullable String value) {
    Map<Dimension, String> changed = new EnumMap<>(Dimension.class);
    changed.putAll(values);
    if (value == null || value.isBlank()) {
      changed.remove(dimension);
    } else {
      changed.put(dimension, value);
    }
    return new Slice(changed);
  }
}
