package org.fengqiao.routes.intake;

import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.RowNotice;

/**
 * One version of one record.
 *
 * @param recordKey the record
 * @param position first part of the version
 * @param sequence second part of the version
 */
record VersionKey(String recordKey, long position, int sequence) {

  static VersionKey of(CaseRecord record) {
    return new VersionKey(record.getRecordKey(), record.getPosition(), record.getSequence());
  }

  static VersionKey of(RowNotice notice) {
    return new VersionKey(notice.getRecordKey(), notice.getPosition(), notice.getSequence());
  }

  boolean isAfter(VersionKey other) {
    return position > other.position || (position == other.position && sequence > other.sequence);
  }
}
