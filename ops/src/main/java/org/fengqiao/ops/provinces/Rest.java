package org.fengqiao.ops.provinces;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;

/** Waits until nothing is under way between the provinces any more. */
final class Rest {

  private static final String SAID =
      "select count(*) from hub.border_message where direction = 'OUT'";
  private static final String TAKEN =
      "select count(*) from hub.border_message where direction = 'IN'";
  private static final String WAITING =
      """
      select (select count(*) from hub.border_parked)
        + (select count(*) from hub.border_message where direction = 'OUT' and relayed_at is null)
      """;
  private static final String REFUSED = "select count(*) from hub.border_refusal";
  private static final long EVERY_MILLIS = 1_000;
  private static final int QUIET_LOOKS = 3;

  private final Deployment deployment;

  Rest(Deployment deployment) {
    this.deployment = deployment;
  }

  /**
   * Waits.
   *
   * @param hostile what must have been refused
   * @param patience how long it may stand still without being at rest
   * @return whether it came to rest
   */
  boolean await(Map<String, Set<String>> hostile, Duration patience) throws InterruptedException {
    long refusals = hostile.values().stream().mapToLong(Set::size).sum();
    long last = -1;
    long since = System.nanoTime();
    int quiet = 0;
    while (quiet < QUIET_LOOKS) {
      long moved = movement();
      if (moved != last) {
        last = moved;
        since = System.nanoTime();
        quiet = 0;
      } else if (atRest(refusals)) {
        quiet++;
      } else if (System.nanoTime() - since > patience.toNanos()) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
    }
    return true;
  }

  private long movement() {
    try {
      return deployment.sum(SAID)
          + deployment.sum(TAKEN)
          + deployment.sum(WAITING)
          + deployment.sum(REFUSED);
    } catch (IllegalStateException e) {
      return -1; // A store that starts again.
    }
  }

  private boolean atRest(long refusals) {
    try {
      return deployment.sum(WAITING) == 0
          && deployment.sum(SAID) == deployment.sum(TAKEN)
          && deployment.sum(REFUSED) >= refusals
          && queued() == 0;
    } catch (IllegalStateException | ActiveMQException e) {
      return false;
    }
  }

  /** What is still under way, in one line. */
  String unrest() {
    try {
      return "said %d, taken %d, waiting %d, refused %d, queued %s"
          .formatted(
              deployment.sum(SAID),
              deployment.sum(TAKEN),
              deployment.sum(WAITING),
              deployment.sum(REFUSED),
              queues());
    } catch (IllegalStateException | ActiveMQException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Map<String, Long> queues() throws ActiveMQException {
    Map<String, Long> all = new TreeMap<>();
    for (Province province : deployment.provinces()) {
      province
          .ownDoor()
          .visit(
              session -> {
                for (String queue : List.of("border.in", "dead.letters")) {
                  all.put(
                      province.office().province() + " " + queue,
                      session.queueQuery(queue(queue)).getMessageCount());
                }
                for (Office each : province.neighbours()) {
                  String queue = "border.out." + each.province();
                  all.put(
                      province.office().province() + " " + queue,
                      session.queueQuery(queue(queue)).getMessageCount());
                }
                return all;
              });
    }
    return all;
  }

  /** Messages that lie in the brokers' queues of the border. */
  private long queued() throws ActiveMQException {
    return queues().values().stream().mapToLong(Long::longValue).sum();
  }

  private static SimpleString queue(String name) {
    return SimpleString.of(name);
  }
}
