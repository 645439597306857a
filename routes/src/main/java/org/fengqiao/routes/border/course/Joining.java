package org.fengqiao.routes.border.course;

/** What becomes of a statement that comes to a thread. */
public sealed interface Joining {

  /** It is the next link; this is the thread with it. */
  record Joined(AlertThread thread) implements Joining {}

  /** It is there already. */
  record Repeated() implements Joining {}

  /** One before it has not arrived yet. */
  record Waits() implements Joining {}

  /** Its place is taken by a different statement. */
  record Forked() implements Joining {}

  /** It names a statement before it that is not the one that is there. */
  record Broken() implements Joining {}
}
