package org.fengqiao.ops.reconcile.compare;

import java.util.List;
import java.util.Set;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.hub.Books;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one feed.
 *
 * @param feed the feed
 * @param comparison of source and warehouse
 * @param books what the hub's own books say; null when they could not be read
 */
public record Outcome(FeedFile feed, Comparison comparison, @Nullable Books books) {

  /** How far source and warehouse were compared. */
  public sealed interface Comparison {

    /**
     * Both sides were read.
     *
     * @param counts how many there were
     * @param notCompared fields of which this program reads nothing
     * @param bucketsDiffering buckets in which the sides differed at first
     * @param bucketsLeft of these, buckets that were too many to look into
     * @param agreedLater records that differed at first, being on their way, and agreed then
     * @param differences what stayed, by record key
     */
    record Compared(
        Counts counts,
        Set<Field> notCompared,
        int bucketsDiffering,
        int bucketsLeft,
        int agreedLater,
        List<Difference> differences)
        implements Comparison {
      /** Copies the collections. */
      public Compared {
        notCompared = Set.copyOf(notCompared);
        differences = List.copyOf(differences);
      }
    }

    /** This program cannot read such a source. */
    record Beyond() implements Comparison {}

    /**
     * A side that should have been read could not be.
     *
     * @param reason without any value of a row
     */
    record Failed(String reason) implements Comparison {}
  }

  /** Whether everything that was compared agrees, and nothing failed. */
  public boolean agrees() {
    boolean same =
        switch (comparison) {
          case Comparison.Compared compared ->
              compared.differences().isEmpty() && compared.bucketsLeft() == 0;
          case Comparison.Beyond beyond -> true;
          case Comparison.Failed failed -> false;
        };
    return same && books != null && books.agree();
  }
}
