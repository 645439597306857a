package org.fengqiao.routes.disclosure;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of a table of counts: null stands for all together.
 *
 * @param department whose records
 * @param disputeType first-level type
 * @param division county
 */
public record Place(
    @Nullable String department, @Nullable String disputeType, @Nullable String division) {

  /** Everything together. */
  public static final Place ALL = new Place(null, null, null);

  /** The place itself, and every total that it is part of. */
  public Stream<Place> andTotals() {
    return IntStream.range(0, 8)
        .mapToObj(
            total ->
                new Place(
                    (total & 1) == 0 ? department : null,
                    (total & 2) == 0 ? disputeType : null,
                    (total & 4) == 0 ? division : null));
  }

  /** Whether no dimension is taken together. */
  public boolean isInner() {
    return department != null && disputeType != null && division != null;
  }
}
