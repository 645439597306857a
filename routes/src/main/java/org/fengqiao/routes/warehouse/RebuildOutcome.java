package org.fengqiao.routes.warehouse;

import java.util.List;

/** What came of building the facts anew. */
public sealed interface RebuildOutcome {

  /** What was built, and how it differs from what the warehouse had. */
  Built built();

  /**
   * The facts as the hub's store tells them.
   *
   * @param revision of the hub up to which they go
   * @param cases case facts, with those that were
   * @param disputes dispute facts, with those that were
   * @param differences from the facts that the warehouse had
   */
  record Built(long revision, long cases, long disputes, List<FactDifference> differences) {

    /** Keeps a copy of the differences. */
    public Built {
      differences = List.copyOf(differences);
    }

    /** Whether the warehouse had the same facts. */
    public boolean agrees() {
      return differences.isEmpty();
    }
  }

  /** The warehouse is as it was: only the difference was asked for. */
  record Compared(Built built) implements RebuildOutcome {}

  /**
   * The warehouse has the facts that were built.
   *
   * @param mended releases whose figures had not held and hold again
   * @param broken releases whose figures hold no longer, which the caller agreed to
   */
  record Swapped(Built built, List<Release> mended, List<Release> broken)
      implements RebuildOutcome {

    /** Keeps copies. */
    public Swapped {
      mended = List.copyOf(mended);
      broken = List.copyOf(broken);
    }
  }

  /**
   * The warehouse is as it was, since figures that were published would no longer hold.
   *
   * @param broken their releases
   */
  record Refused(Built built, List<Release> broken) implements RebuildOutcome {

    /** Keeps a copy. */
    public Refused {
      broken = List.copyOf(broken);
    }
  }
}
