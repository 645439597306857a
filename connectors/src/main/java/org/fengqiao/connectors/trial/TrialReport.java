package org.fengqiao.connectors.trial;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows that a feed was tried on.
 *
 * @param feed name of the feed
 * @param version version of the feed file
 * @param source connection, and the table, pattern or path that was read
 * @param limit most rows that were asked for
 * @param read rows read
 * @param accepted rows that became records
 * @param removed rows that became removals, for the source marks them as deleted
 * @param excluded rule of the feed to rows that it kept out
 * @param quarantined rows that broke a rule
 * @param refusals the broken rules; a row can break several
 * @param missed codes that no list and no crosswalk knows
 * @param filled how many of the records have each canonical field
 * @param quality quality flag to records that carry it
 * @param seconds how long reading and mapping took
 * @param samples rows before and after; empty unless they were asked for
 */
public record TrialReport(
    String feed,
    int version,
    String source,
    int limit,
    int read,
    int accepted,
    int removed,
    SortedMap<String, Integer> excluded,
    int quarantined,
    List<Refusal> refusals,
    List<MissedCode> missed,
    List<Filled> filled,
    SortedMap<String, Integer> quality,
    double seconds,
    List<Sample> samples) {

  /** Copies the collections. */
  public TrialReport {
    excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    refusals = List.copyOf(refusals);
    missed = List.copyOf(missed);
    filled = List.copyOf(filled);
    quality = Collections.unmodifiableSortedMap(new TreeMap<>(quality));
    samples = List.copyOf(samples);
  }

  /**
   * A rule that rows broke.
   *
   * @param rule its code
   * @param field the canonical field at fault; empty when no row could be made
   * @param column the source column at fault
   * @param remedy what to do about it
   * @param rows how many rows
   */
  public record Refusal(String rule, String field, String column, String remedy, int rows) {}

  /**
   * A code without a target.
   *
   * @param field the canonical field that it should fill
   * @param column where it stands
   * @param code what stands there; a stand-in where it may be personal or is long
   * @param rows how many rows
   * @param proposal what it might mean; empty when nothing is near
   */
  public record MissedCode(String field, String column, String code, int rows, String proposal) {}

  /**
   * How well a canonical field is filled.
   *
   * @param field name of the field
   * @param records records that have it
   * @param percent share of the records, 0 to 100
   */
  public record Filled(String field, int records, int percent) {}

  /**
   * A row before and after. It holds what the row holds: for the eyes of the department only.
   *
   * @param key the row's key
   * @param before source column to text
   * @param after canonical field to text; the refusal's rules where there is no record
   */
  public record Sample(String key, Map<String, String> before, Map<String, String> after) {

    @Override
    public String toString() {
      return "Sample[" + before.keySet() + "]";
    }
  }

  @Override
  public String toString() {
    return "TrialReport[" + feed + ", read=" + read + ", accepted=" + accepted + "]";
  }
}
