package org.fengqiao.routes.linkage.membership;

import java.util.UUID;

/** Ids of disputes for tests that read aloud. */
public final class Disputes {

  private Disputes() {}

  /** Disputes with a smaller number are older. */
  public static UUID dispute(long number) {
    return new UUID(0, number);
  }
}
