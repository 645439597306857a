package org.fengqiao.routes.warning.escalation;

import java.math.BigDecimal;
import java.util.UUID;
import org.fengqiao.schemas.message.EscalationLevel;

/**
 * What the decision table asks of a dispute that is open.
 *
 * @param dispute its stable id
 * @param division its county; 000000 when nobody knows it
 * @param disputeType first-level type; 98 when it has none
 * @param colour the worst that a department has given it itself
 * @param parties the largest count of parties; 0 when nobody counts them
 * @param amountYuan the largest amount in dispute; 0 when nobody states one
 * @param failed mediations and other attempts that did not settle it
 * @param failedDepartments departments whose attempts failed within 30 days of the last that did
 * @param overdueDays by how many days the slowest department has passed its time limit; 0 for none
 * @param border whether a department has flagged it as one across a provincial border
 */
public record OpenDispute(
    UUID dispute,
    String division,
    String disputeType,
    EscalationLevel colour,
    int parties,
    BigDecimal amountYuan,
    int failed,
    int failedDepartments,
    int overdueDays,
    boolean border) {}
