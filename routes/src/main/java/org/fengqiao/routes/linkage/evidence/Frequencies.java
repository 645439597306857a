package org.fengqiao.routes.linkage.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * In how many records a value stands, for values that stand in many: a bank's code, the name of
 * thousands, a hotline's number. What is rare is not kept. Fixed with the model, so that a score
 * does not depend on what came before; a cap, and no history of anybody.
 */
public final class Frequencies {

  private final int records;
  private final Long2IntOpenHashMap counts;

  private Frequencies(int records, Long2IntOpenHashMap counts) {
    this.records = records;
    this.counts = counts;
  }

  /** Nothing is frequent. */
  public static Frequencies none() {
    return new Frequencies(1, new Long2IntOpenHashMap());
  }

  /**
   * Frequencies that were counted.
   *
   * @param records among how many records
   * @param counts records by value
   */
  public static Frequencies of(int records, Long2IntOpenHashMap counts) {
    return new Frequencies(Math.max(1, records), counts.clone());
  }

  /** Among how many records they were counted. */
  public int records() {
    return records;
  }

  /** In how many records a value stands; 0 when it is rare. */
  int count(long value) {
    return counts.get(value);
  }

  /** Gives each frequent value and in how many records it stands. */
  public void forEach(CountConsumer consumer) {
    counts
        .long2IntEntrySet()
        .forEach(each -> consumer.accept(each.getLongKey(), each.getIntValue()));
  }

  /** Takes a value and its count. */
  @FunctionalInterface
  public interface CountConsumer {
    /** Takes them. */
    void accept(long value, int count);
  }

  /** How many values are frequent. */
  public int size() {
    return counts.size();
  }
}
