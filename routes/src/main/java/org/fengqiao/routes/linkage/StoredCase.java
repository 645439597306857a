package org.fengqiao.routes.linkage;

import java.util.UUID;
import org.fengqiao.schemas.message.CaseRecord;

/** The newest version of a record as the store has it. */
record StoredCase(UUID disputeId, long position, int sequence, byte[] content) {

  boolean isOlderThan(CaseRecord record) {
    return position < record.getPosition()
        || (position == record.getPosition() && sequence < record.getSequence());
  }
}
