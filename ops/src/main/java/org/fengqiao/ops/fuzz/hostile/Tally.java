package org.fengqiao.ops.fuzz.hostile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Counts of rows by what must become, or has become, of them. */
public final class Tally {

  private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);

  /** One more row. */
  public void add(Fate fate) {
    add(fate, 1);
  }

  /** More rows. */
  public void add(Fate fate, long rows) {
    counts.merge(fate, rows, Long::sum);
  }

  /** More rows of each kind. */
  public void add(Tally other) {
    other.counts.forEach(this::add);
  }

  /** Rows of one kind. */
  public long of(Fate fate) {
    return counts.getOrDefault(fate, 0L);
  }

  /** Rows of all kinds. */
  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally
        && Arrays.stream(Fate.values()).allMatch(fate -> of(fate) == tally.of(fate));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(rows());
  }

  @Override
  public String toString() {
    return "taken "
        + of(Fate.TAKEN)
        + ", quarantined "
        + of(Fate.QUARANTINED)
        + ", excluded "
        + of(Fate.EXCLUDED);
  }
}
