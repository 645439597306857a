package org.fengqiao.connectors.capture.cdc;

import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** How one kind of database names the places of its log. */
interface LogPosition {

  /** The table of a change, with its schema or database. */
  String table(Struct source);

  /** The version of a row that the log tells of. */
  Version ofChange(SourceRecord record, Operation operation);

  /** The version of a row of the first load: older than any change that the log will tell. */
  Version ofSnapshot(Struct source) throws CaptureException;

  /** What changes of one group share: changes that cannot be told apart by a stored position. */
  @Nullable Object group(SourceRecord record);

  /** The transaction of a change; changes of one transaction become visible together. */
  @Nullable Object transaction(SourceRecord record);

  /**
   * What the source holds now.
   *
   * @param version older than each change that the answer does not show, and than each that the log
   *     may still tell
   */
  record Standing<T>(Version version, T rows) {}

  /** Asks for rows as they stand now. */
  <T> Standing<T> standing(String table, JdbcSource.Question<T> question) throws CaptureException;

  /** Whether a session that asks now sees all that these transactions have changed. */
  boolean areVisible(Set<Object> transactions) throws CaptureException;
}
