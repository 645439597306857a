package org.fengqiao.routes.warehouse;

import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.Operation;

/** A batch of disputes as rows of the two fact tables, in the order of {@link ProjectionSql}. */
final class FactRows {

  private final CopyText cases = new CopyText();
  private final CopyText disputes = new CopyText();

  FactRows(DisputeBatch batch) {
    for (DisputeChanged dispute : batch.getChanges()) {
      addDispute(dispute);
      dispute.getCases().forEach(held -> addCase(dispute, held));
    }
  }

  byte[] cases() {
    return cases.bytes();
  }

  byte[] disputes() {
    return disputes.bytes();
  }

  private void addDispute(DisputeChanged dispute) {
    DisputeSummary summary = DisputeSummary.of(dispute);
    disputes
        .add(dispute.getDisputeId())
        .add(dispute.getRevision())
        .add(dispute.getMergedInto())
        .add(summary.disputeType())
        .add(summary.division())
        .add(summary.firstAt())
        .add(Periods.monthOf(summary.firstAt()))
        .add(summary.lastChangedAt())
        .add((long) summary.recordCount())
        .add((long) summary.departmentCount())
        .add(summary.departments())
        .add(summary.open())
        .add(summary.border())
        .add(summary.escalation().name())
        .addCentsAsYuan(summary.amountCents())
        .add(summary.partyCount())
        .endRow();
  }

  private void addCase(DisputeChanged dispute, DisputeCase held) {
    cases
        .add(held.getRecordKey())
        .add(dispute.getDisputeId())
        .add(dispute.getRevision())
        .add(held.getFeed())
        .add(held.getDepartment().name())
        .add(held.getPosition())
        .add((long) held.getSequence())
        .add(held.getOperation() == Operation.DELETE)
        .add(held.getGrade().name())
        .add((long) held.getMappingVersion())
        .add(held.getDisputeType())
        .add(held.getDisputeTypeMatch().name())
        .add(held.getDivision())
        .add(held.getOccurredAt())
        .add(held.getAcceptedAt())
        .add(held.getClosedAt())
        .add(Periods.monthOf(held.getAcceptedAt()))
        .add(held.getStatus().name())
        .add(held.getOutcome().name())
        .add(held.getPartyCount())
        .addCentsAsYuan(held.getAmountCents())
        .add(held.getEscalation().name())
        .add(held.getBorderFlag())
        .add(held.getSourceChangedAt())
        .add(held.getCapturedAt())
        .endRow();
  }
}
