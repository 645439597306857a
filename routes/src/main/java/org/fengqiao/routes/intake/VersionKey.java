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
public record VersionKey(String recordKey, long position, int sequence) {

  /** The version of a record. */
  public static VersionKey of(CaseRecord record) {
    return new VersionKey(record.getRecordKey(), record.getPosition(), record.getSequence());
  }

  static VersionKey of(RowNotice notice) {
    return new VersionKey(notice.getRecordKey(), notice.getPosition(), notice.getSequence());
  }

  /** Whether this version of the record is the newer one. */
  public boolean isAfter(VersionKey other) {
    return position > other.position || (position == other.position && sequence > other.sequence);
  }
}
