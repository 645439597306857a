package org.fengqiao.routes.border;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.routes.border.course.Standing;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.NoEffect;
import org.jspecify.annotations.Nullable;

/**
 * What both sides have said about one alert, in the order in which it has its effect.
 *
 * @param lines every statement
 * @param standing what they come to
 * @param allowed what this side may say now
 * @param answers the feedback that it may give now
 * @param missing how many statements are here that wait for one which has not arrived
 */
public record Conversation(
    List<Line> lines,
    Standing standing,
    Set<BorderMessageType> allowed,
    List<BorderProgress> answers,
    int missing) {

  /** Copies the collections. */
  public Conversation {
    lines = List.copyOf(lines);
    allowed = Set.copyOf(allowed);
    answers = List.copyOf(answers);
  }

  /** Whether this side may say such a thing now. */
  public boolean may(String type) {
    return allowed.contains(BorderMessageType.valueOf(type));
  }

  /**
   * One statement.
   *
   * @param messageId its UUID
   * @param direction whether this hub made or received it
   * @param type ALERT, RECEIPT, FEEDBACK …
   * @param version the sender's count of its statements about the alert
   * @param sentAt when it was released, by the sender's clock
   * @param recordedAt when this hub wrote it down
   * @param relayedAt when the broker had it; null while it waits, or when it came in
   * @param noEffect why it has no effect; null when it has
   * @param details what it says
   */
  public record Line(
      String messageId,
      Direction direction,
      BorderMessageType type,
      int version,
      Instant sentAt,
      Instant recordedAt,
      @Nullable Instant relayedAt,
      @Nullable NoEffect noEffect,
      List<Detail> details) {

    /** Copies the details. */
    public Line {
      details = List.copyOf(details);
    }
  }

  /**
   * One thing that a statement says.
   *
   * @param what what it is about: a field of the message
   * @param value a constant, a number, a division or a moment
   */
  public record Detail(String what, Object value) {}
}
