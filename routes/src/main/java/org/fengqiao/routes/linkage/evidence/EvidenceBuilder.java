package org.fengqiao.routes.linkage.evidence;

import java.util.Arrays;

/** Collects the evidence of one record. */
public final class EvidenceBuilder {

  private static final int MOST_WORDS = Evidence.END_MASK;

  /** What is collected of a usual record, which tells one epoch again and again, fits. */
  private static final int USUAL_WORDS = 128;

  private final boolean[] repeating;
  private long[] collected = new long[USUAL_WORDS];
  private int[] facets = new int[USUAL_WORDS];
  private int size;

  EvidenceBuilder(Facets facets) {
    this.repeating = new boolean[facets.count()];
  }

  /** Adds a token, unless the facet has it. */
  public EvidenceBuilder token(int facet, long token) {
    add(facet, token);
    return this;
  }

  /** Adds words of which equal ones may stand in a row: a number, or a signature's. */
  public EvidenceBuilder words(int facet, long... words) {
    for (long word : words) {
      add(facet, word);
    }
    repeating[facet] = true;
    return this;
  }

  private void add(int facet, long word) {
    if (size == collected.length) {
      collected = Arrays.copyOf(collected, 2 * size);
      facets = Arrays.copyOf(facets, 2 * size);
    }
    collected[size] = word;
    facets[size++] = facet;
  }

  /**
   * The evidence.
   *
   * @throws IllegalStateException when there are more words than any record of a dispute has
   */
  public Evidence build() {
    int header = Evidence.header(repeating.length);
    int[] starts = starts();
    long[] byFacet = byFacet(starts.clone());
    long[] words = new long[header + size];
    int end = header;
    Evidence.place(words, 0, end);
    for (int facet = 0; facet < repeating.length; facet++) {
      int start = starts[facet];
      if (!repeating[facet]) {
        Arrays.sort(byFacet, start, starts[facet + 1]);
      }
      for (int i = start; i < starts[facet + 1]; i++) {
        if (repeating[facet] || i == start || byFacet[i] != byFacet[i - 1]) {
          words[end++] = byFacet[i];
        }
      }
      Evidence.place(words, facet + 1, end);
    }
    if (end > MOST_WORDS) {
      throw new IllegalStateException(
          "a record brings " + end + " words of evidence; at most " + MOST_WORDS + " are kept");
    }
    return new Evidence(end == words.length ? words : Arrays.copyOf(words, end));
  }

  /** Where each facet's words begin among all that were collected, and last where all end. */
  private int[] starts() {
    int[] starts = new int[repeating.length + 1];
    for (int i = 0; i < size; i++) {
      starts[facets[i] + 1]++;
    }
    for (int facet = 0; facet < repeating.length; facet++) {
      starts[facet + 1] += starts[facet];
    }
    return starts;
  }

  /**
   * What was collected, facet by facet.
   *
   * @param next where each facet's words begin; afterwards, where they end
   */
  private long[] byFacet(int[] next) {
    long[] byFacet = new long[size];
    for (int i = 0; i < size; i++) {
      byFacet[next[facets[i]]++] = collected[i];
    }
    return byFacet;
  }
}
