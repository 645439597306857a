package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.routes.platform.BinaryCopy;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.Operation;

/** Rows of the fact tables, in the order of the columns that {@link FactTables} names. */
final class FactRows {

  private FactRows() {}

  /** Begins the row of a case fact; the caller may add columns of its own. */
  static void add(BinaryCopy rows, UUID dispute, long revision, DisputeCase one, Instant loadedAt) {
    rows.row()
        .text(one.getRecordKey())
        .uuid(dispute)
        .int8(revision)
        .text(one.getFeed())
        .text(one.getDepartment().name())
        .int8(one.getPosition())
        .int4(one.getSequence())
        .bool(one.getOperation() == Operation.DELETE)
        .text(one.getGrade().name())
        .int4(one.getMappingVersion())
        .text(one.getDisputeType())
        .text(one.getDisputeTypeMatch().name())
        .text(one.getDivision())
        .instant(one.getOccurredAt())
        .instant(one.getAcceptedAt())
        .instant(one.getClosedAt())
        .date(Periods.monthOf(one.getAcceptedAt()))
        .text(one.getStatus().name())
        .text(one.getOutcome().name())
        .int4(one.getPartyCount())
        .int8(one.getAmountCents())
        .text(one.getEscalation().name())
        .bool(one.getBorderFlag())
        .texts(one.getAspects().stream().map(CaseAspect::name).toList())
        .instant(one.getSourceChangedAt())
        .instant(one.getCapturedAt())
        .instant(loadedAt);
  }

  /** Begins the row of a dispute fact; the caller may add columns of its own. */
  static void add(BinaryCopy rows, DisputeVersion version, Instant loadedAt) {
    DisputeSummary summary = DisputeSummary.of(version.cases());
    rows.row()
        .uuid(version.dispute())
        .int8(version.revision())
        .uuid(version.mergedInto())
        .text(summary.disputeType())
        .text(summary.division())
        .instant(summary.firstAt())
        .date(Periods.monthOf(summary.firstAt()))
        .instant(summary.lastChangedAt())
        .int4(summary.recordCount())
        .int4(summary.departmentCount())
        .text(summary.departments())
        .bool(summary.open())
        .bool(summary.border())
        .text(summary.escalation().name())
        .int8(summary.amountCents())
        .int4(summary.partyCount())
        .instant(loadedAt)
        .uuid(version.splitFrom());
  }
}
