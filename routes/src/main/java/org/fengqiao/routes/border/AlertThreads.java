package org.fengqiao.routes.border;

import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Joining;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;

/** Adds statements to the file of an alert. */
final class AlertThreads {

  private AlertThreads() {}

  /** The thread that an alert begins. */
  static AlertThread startedBy(SealedMessage raise) {
    return joined(AlertThread.empty(), raise);
  }

  /** The file with one more statement of this hub. */
  static AlertFile with(AlertFile file, SealedMessage own) {
    return with(file, joined(file.thread(), own), own);
  }

  /** The file with a longer thread that ends with the statement. */
  static AlertFile with(AlertFile file, AlertThread thread, SealedMessage newest) {
    BorderMessage message = newest.message();
    boolean describes =
        message.getMessageType() == BorderMessageType.UPDATE
            && thread.noEffect(Words.said(newest).statement()) == null;
    return new AlertFile(AlertHead.after(file.alert(), thread, describes ? message : null), thread);
  }

  private static AlertThread joined(AlertThread thread, SealedMessage own) {
    Said said = Words.said(own);
    if (thread.join(said) instanceof Joining.Joined joined) {
      return joined.thread();
    }
    throw new IllegalStateException("this hub's own statement does not follow from its thread");
  }
}
