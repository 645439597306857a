package org.fengqiao.connectors.draft;

import java.util.List;
import org.fengqiao.connectors.capture.file.FileSurvey;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.ServiceTime;
import org.jspecify.annotations.Nullable;

/** How the rows of a drafted feed are captured, and why. */
public sealed interface Origin {

  /** Name of the connection. */
  String connection();

  /**
   * A table whose log is followed.
   *
   * @param kind the database
   * @param why reasons, one on a line
   */
  record Log(String connection, LogKind kind, List<String> why) implements Origin {}

  /**
   * A table that is asked.
   *
   * @param changed the change column
   * @param overlap how far each question reaches back, as the feed file spells it
   * @param why reasons, one on a line
   */
  record Poll(String connection, String changed, String overlap, List<String> why)
      implements Origin {}

  /**
   * A table that is read whole again and again.
   *
   * @param why reasons, one on a line
   */
  record Difference(String connection, List<String> why) implements Origin {}

  /**
   * A folder of files.
   *
   * @param pattern glob of file names
   * @param structure how the sample file is built
   * @param changed the change column; null when none was found
   * @param why reasons, one on a line
   */
  record Files(
      String connection,
      String pattern,
      FileSurvey.Structure structure,
      @Nullable String changed,
      List<String> why)
      implements Origin {}

  /**
   * A service that answers JSON.
   *
   * @param rows JSON pointer to the array of rows
   * @param changed the change column; null when none was found
   * @param time how the change column writes times; of no meaning without one
   */
  record Service(String connection, String rows, @Nullable String changed, ServiceTime.Format time)
      implements Origin {}
}
