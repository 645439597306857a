package org.fengqiao.ops.rig;

import java.time.Duration;
import java.util.List;

/** A part of the deployment that is killed and comes back. */
public interface Victim extends AutoCloseable {

  /** Kills it without a word; it is started again at once. */
  default void kill() throws InterruptedException {
    kill(Duration.ZERO);
  }

  /** Kills it without a word; it is started again when so much time has gone by. */
  void kill(Duration away) throws InterruptedException;

  /** How often it was killed. */
  int kills();

  /** How often it ended without being killed. */
  int ends();

  /** How long the starts took that were not cut short by the next kill. */
  List<Duration> starts();

  @Override
  void close();
}
