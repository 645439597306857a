package org.fengqiao.connectors.control;

import java.time.Instant;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;

/**
 * A code without a target (未识别代码), which somebody must give a meaning. Its rows flow, flagged.
 *
 * @param feed name of the feed
 * @param version of the feed file that does not know the code
 * @param missed the code; a stand-in where it may be personal or is long
 * @param rows how many rows had it
 * @param firstMet when the edge met it first
 * @param lastMet when the edge met it last
 */
public record CodeWork(
    String feed, int version, Missed missed, long rows, Instant firstMet, Instant lastMet) {}
