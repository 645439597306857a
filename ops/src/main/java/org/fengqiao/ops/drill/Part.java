package org.fengqiao.ops.drill;

import java.util.Locale;

/** The parts of the deployment that are processes of their own and are killed. */
enum Part {
  BROKER,
  HUB,
  EDGE,
  /** The database server of the hub and of the edge. */
  STORE,
  /** The database server of the legacy register. */
  REGISTER;

  /** The part's name, which is the application's role where it is the application. */
  String role() {
    return name().toLowerCase(Locale.ROOT);
  }
}
