package org.fengqiao.ops.provinces;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a campaign does.
 *
 * @param provinces how many, 2 to {@link Office#MOST}
 * @param messages statements that the provinces are to have said before the load stops
 * @param limit the load stops after this time at the latest
 * @param seed decides the faults, and what clerks and intruder try
 * @param where on which network
 * @param clockHours how far the last province's clock is ahead; 0 for none
 * @param data folder of this run; new or empty
 */
record CampaignPlan(
    int provinces,
    long messages,
    Duration limit,
    long seed,
    Where where,
    int clockHours,
    Path data) {

  /** On which network the provinces stand. */
  enum Where {
    /** In name spaces of their own where that is permitted, else on the loopback address. */
    AUTO,
    NAMESPACES,
    LOOPBACK
  }
}
