package org.fengqiao.routes.warning.life;

/**
 * A warning that nobody has disposed of yet.
 *
 * @param subject Monday of the week that stands out, or the record of a referral that is late, or a
 *     dispute's id
 * @param counted disputes of that week; 0 for a referral, as the two that follow
 * @param expected as usual
 * @param threshold up to which it would be usual
 * @param state RAISED, HELD or ACKNOWLEDGED
 * @param heldCause OUTAGE, BACKFILL or MAPPING; empty when the data explain nothing
 * @param level RED, ORANGE, YELLOW or BLUE of a dispute; empty for other subjects
 */
public record OpenWarning(
    long warning,
    String rule,
    String division,
    String disputeType,
    String subject,
    int counted,
    double expected,
    double threshold,
    String state,
    String heldCause,
    String level) {}
