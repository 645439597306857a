package org.fengqiao.routes.warning.escalation;

import org.fengqiao.schemas.message.EscalationLevel;

/**
 * One line of the decision table. A dispute fits when it reaches every number of the line; 0 asks
 * nothing.
 *
 * @param rule its number, which stands on the warning
 * @param level the colour of the warning (预警等级)
 * @param colourFrom the least colour that a department has given the dispute itself; NONE asks
 *     nothing
 * @param partiesFrom the least number of parties
 * @param amountFrom the least amount in yuan
 * @param failedFrom the least number of failed attempts
 * @param failedDepartmentsFrom the least number of departments that failed within 30 days
 * @param overdueFrom the least number of days beyond a time limit
 * @param border whether it must lie across a provincial border
 * @param reasonChinese why, in one sentence
 * @param reasonEnglish the same
 */
public record EscalationRule(
    String rule,
    EscalationLevel level,
    EscalationLevel colourFrom,
    int partiesFrom,
    int amountFrom,
    int failedFrom,
    int failedDepartmentsFrom,
    int overdueFrom,
    boolean border,
    String reasonChinese,
    String reasonEnglish) {

  /** Whether a dispute fits. */
  boolean matches(OpenDispute dispute) {
    return dispute.colour().compareTo(colourFrom) >= 0
        && dispute.parties() >= partiesFrom
        && dispute.amountYuan().longValue() >= amountFrom
        && dispute.failed() >= failedFrom
        && dispute.failedDepartments() >= failedDepartmentsFrom
        && dispute.overdueDays() >= overdueFrom
        && (dispute.border() || !border);
  }
}
