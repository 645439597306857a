package org.fengqiao.ops.reconcile.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record in which source and warehouse differ.
 *
 * @param kind how
 * @param recordKey feed, colon and primary key
 * @param fields what differs of an altered record; empty for other kinds
 * @param twin record key of which a doubled one is the copy; null when none is known
 */
public record Difference(
    Kind kind, String recordKey, List<FieldDifference> fields, @Nullable String twin) {

  /** How the sides differ. */
  public enum Kind {
    /** At the source; neither in the warehouse nor in the quarantine nor kept out by a rule. */
    MISSING,
    /** In the warehouse under two record keys, or at the source with one key twice. */
    DOUBLED,
    /** In the warehouse and not removed, but not or no longer at the source. */
    PHANTOM,
    /** On both sides with other content. */
    ALTERED,
    /** Changed at the source again and again while it was compared: run again. */
    MOVING
  }

  /**
   * A field that differs. No compared field is about a person.
   *
   * @param field column of {@code warehouse.case_fact}
   * @param source what the source says; null for nothing
   * @param warehouse what the warehouse says; null for nothing
   */
  public record FieldDifference(
      String field, @Nullable String source, @Nullable String warehouse) {}

  /** Copies the list. */
  public Difference {
    fields = List.copyOf(fields);
  }

  /** The same record, differing in another way. */
  Difference as(Kind other, @Nullable String copyOf) {
    return new Difference(other, recordKey, fields, copyOf);
  }
}
