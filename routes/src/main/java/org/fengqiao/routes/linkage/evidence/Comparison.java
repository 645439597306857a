package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * How far two records agree in one respect: a level, never a weight. Level 0 says that one of them
 * is silent, level 1 that they differ, higher levels that they agree, each better than the one
 * before.
 */
public interface Comparison {

  /** One of the records says nothing. */
  int SILENT = 0;

  /** The records differ. */
  int DIFFERS = 1;

  /** The nearest that strangers are, see {@link #nearness}. */
  int MOST_NEARNESS = 2;

  /** Levels are kept in four bits. */
  int MOST_LEVELS = 16;

  /** What is compared; a word that a reader of an explanation understands. */
  String name();

  /** The levels' names, from {@link #SILENT} upwards. */
  List<String> levels();

  /** Names of the facets that are looked at. */
  List<String> facets();

  /**
   * How near a level brings two strangers to each other: who shares a name or a telephone also
   * shares places and times, more often than people at random do. 0 not at all, at most {@link
   * #MOST_NEARNESS}; it matters to the comparisons that stand after this one.
   */
  default int nearness(int level) {
    return 0;
  }

  /**
   * Whether a model may have been learnt without it, from records of which none said anything in
   * this respect. To such a model all are silent.
   */
  default boolean isOptional() {
    return false;
  }

  /**
   * Compares two records; the order of the two does not matter.
   *
   * @return the level, and the rarest word they share at it, see {@link Agreement}
   */
  long compare(Evidence one, Evidence other, Frequencies frequencies);
}
