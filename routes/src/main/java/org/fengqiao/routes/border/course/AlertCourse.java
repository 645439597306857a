package org.fengqiao.routes.border.course;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.border.course.Ruling.Effective;
import org.fengqiao.routes.border.course.Ruling.Without;

/**
 * The course that an alert has taken: the statements of both sides in one order, and where they
 * lead.
 *
 * <p>Statements of two sides cross on their way. So that both come to the same order whatever
 * arrives when, the order follows from the statements alone: each goes after those that its side
 * had made and seen, and of two that had not seen each other the sender's goes first.
 *
 * @param steps every statement in that order, with what it came to
 * @param standing where the alert stands after them
 */
public record AlertCourse(List<Step> steps, Standing standing) {

  /** Copies the steps. */
  public AlertCourse {
    steps = List.copyOf(steps);
  }

  /**
   * The course of the given statements.
   *
   * @param sender the sender's, by version from 1 without a gap
   * @param receiver the receiver's, likewise
   * @throws IllegalArgumentException when a statement has seen one that is not among them
   */
  public static AlertCourse of(List<Statement> sender, List<Statement> receiver) {
    List<Step> steps = new ArrayList<>();
    Standing standing = Standing.nothing();
    for (Statement each : inOrder(sender, receiver)) {
      switch (standing.after(each)) {
        case Effective effective -> {
          standing = effective.next();
          steps.add(new Step(each, null));
        }
        case Without without -> steps.add(new Step(each, without.reason()));
      }
    }
    return new AlertCourse(steps, standing);
  }

  private static List<Statement> inOrder(List<Statement> sender, List<Statement> receiver) {
    List<Statement> ordered = new ArrayList<>();
    int ofSender = 0;
    int ofReceiver = 0;
    while (ofSender < sender.size() || ofReceiver < receiver.size()) {
      if (ofSender < sender.size() && sender.get(ofSender).seen() <= ofReceiver) {
        ordered.add(sender.get(ofSender++));
      } else if (ofReceiver < receiver.size() && receiver.get(ofReceiver).seen() <= ofSender) {
        ordered.add(receiver.get(ofReceiver++));
      } else {
        throw new IllegalArgumentException("a statement has seen one that nobody made");
      }
    }
    return ordered;
  }
}
