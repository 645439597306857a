package org.fengqiao.routes.platform;

/** What a process does. One process may have several roles. */
public enum Role {
  /** Holds the queues between all others. Needs no database. */
  BROKER,
  /** Takes records in, links them, keeps the warehouse and answers the neighbours. */
  HUB,
  /** Reads legacy systems inside a department's network. */
  EDGE
}
