package org.fengqiao.ops.fuzz.hostile;

import java.nio.file.Path;

/**
 * One thing that was put into a drop folder.
 *
 * @param path where it was put
 * @param end what must become of it
 * @param rows what must become of its rows, where {@link End#WHOLE} says that this is known
 */
public record DroppedFile(Path path, End end, Tally rows) {

  /** What must become of a file. */
  public enum End {
    /** It is taken to its end, each row with the fate that its maker foresaw. */
    WHOLE,
    /** It is refused with a reason, and not a row of it is taken. */
    NOTHING,
    /** Damaged at random: taken or refused, but each row of which the edge tells is accounted. */
    SOMEHOW,
    /** It only looks like a file of the feed, and is left where it is. */
    LEFT
  }
}
