package org.fengqiao.routes.platform;

import java.sql.Connection;

/** A step from one release's tables to the next one's that SQL alone cannot take. */
public interface StoreUpgrade {

  /** Its place among the steps: a whole number that no other step and no SQL file has. */
  String version();

  /** What it does, in a few words. */
  String description();

  /** Takes the step, within the transaction of the connection. */
  void run(Connection connection);
}
