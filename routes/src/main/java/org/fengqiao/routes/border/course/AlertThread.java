package org.fengqiao.routes.border.course;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.schemas.message.NoEffect;
import org.jspecify.annotations.Nullable;

/**
 * All that both sides have said about one alert, as two chains: each statement names the one before
 * it of its own side and the newest that it had seen of the other, by their digests.
 *
 * @param sender the chain of the side that raised the alert
 * @param receiver the chain of the other
 */
public record AlertThread(List<Said> sender, List<Said> receiver) {

  /** Copies the chains. */
  public AlertThread {
    sender = List.copyOf(sender);
    receiver = List.copyOf(receiver);
  }

  /** Of an alert about which nothing has been said. */
  public static AlertThread empty() {
    return new AlertThread(List.of(), List.of());
  }

  /** The chain of a side. */
  public List<Said> of(Side side) {
    return side == Side.SENDER ? sender : receiver;
  }

  /** What becomes of a statement that comes to this thread. */
  public Joining join(Said said) {
    List<Said> own = of(said.statement().side());
    int version = said.statement().version();
    if (version <= own.size()) {
      return own.get(version - 1).digest().equals(said.digest())
          ? new Joining.Repeated()
          : new Joining.Forked();
    }
    if (version > own.size() + 1) {
      return new Joining.Waits();
    }
    return links(said, own) ? new Joining.Joined(with(said)) : new Joining.Broken();
  }

  private boolean links(Said said, List<Said> own) {
    List<Said> other = of(said.statement().side().other());
    int seen = said.statement().seen();
    int seenBefore = own.isEmpty() ? 0 : own.getLast().statement().seen();
    return said.predecessor().equals(own.isEmpty() ? "" : own.getLast().digest())
        && seen >= seenBefore
        && seen <= other.size()
        && said.seen().equals(seen == 0 ? "" : other.get(seen - 1).digest());
  }

  private AlertThread with(Said said) {
    List<Said> longer = new ArrayList<>(of(said.statement().side()));
    longer.add(said);
    return said.statement().side() == Side.SENDER
        ? new AlertThread(longer, receiver)
        : new AlertThread(sender, longer);
  }

  /** The course that the statements make. */
  public AlertCourse course() {
    return AlertCourse.of(
        sender.stream().map(Said::statement).toList(),
        receiver.stream().map(Said::statement).toList());
  }

  /** Why a statement of the thread has no effect; null when it has. */
  public @Nullable NoEffect noEffect(Statement statement) {
    return course().steps().stream()
        .filter(step -> step.statement().equals(statement) && step.noEffect() != null)
        .findFirst()
        .map(Step::noEffect)
        .orElse(null);
  }
}
