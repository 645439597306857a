package org.fengqiao.routes.border;

import java.time.LocalDate;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/**
 * What the border rule decided about one dispute: whom to alert and what to tell, in bands.
 *
 * @param disputeId the dispute, which never leaves this hub
 * @param receiverProvince the neighbouring province, 6 digits
 * @param receiverDivision the neighbouring county, 6 digits
 * @param borderPair both counties, sorted, joined by a hyphen
 * @param disputeType canonical type; of a sensitive kind (family, medical) only the first level
 * @param level colour of the alert, never NONE
 * @param scaleBand parties as a band; null when no source counts them
 * @param amountBand amount as a band of 10,000 yuan; null when no source states it
 * @param occurredFrom first day of the dispute in China; null when no source dates it
 * @param requestedAction what is asked of the neighbour
 * @param rule number of the line of the decision table by which it was decided
 * @param release whether it leaves at once or waits for a person's word
 */
public record AlertDraft(
    String disputeId,
    String receiverProvince,
    String receiverDivision,
    String borderPair,
    String disputeType,
    EscalationLevel level,
    @Nullable String scaleBand,
    @Nullable String amountBand,
    @Nullable LocalDate occurredFrom,
    RequestedAction requestedAction,
    String rule,
    RuleLine.Release release) {}
