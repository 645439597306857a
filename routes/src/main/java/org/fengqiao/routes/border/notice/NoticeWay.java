package org.fengqiao.routes.border.notice;

import java.io.IOException;

/** A way on which an office is told. */
interface NoticeWay {

  /** Its name in the log and in the store. */
  String name();

  /**
   * Tells.
   *
   * @param subject in one line
   * @param text the notice
   * @throws IOException when nobody has taken it; it is tried again
   */
  void tell(String subject, String text) throws IOException, InterruptedException;
}
