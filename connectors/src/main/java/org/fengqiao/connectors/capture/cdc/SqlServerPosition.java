package org.fengqiao.connectors.capture.cdc;

import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in SQL Server's change tables: the LSN of the commit, and the change within it. */
final class SqlServerPosition implements LogPosition {

  private final JdbcSource source;
  private final WithinCommit within = new WithinCommit();

  SqlServerPosition(JdbcSource source) {
    this.source = source;
  }

  @Override
  public String table(Struct source) {
    return source.getString("schema") + "." + source.getString("table");
  }

  /** The LSN of the change orders a transaction too, but does not fit beside that of the commit. */
  @Override
  public Version ofChange(SourceRecord record, Operation operation) {
    String commit = commit(((Struct) record.value()).getStruct("source"));
    return new Version(Lsn.of(commit).position(), within.next(commit));
  }

  /** The log tells after the load what was committed after the newest LSN of its begin. */
  @Override
  public Version ofSnapshot(Struct source) {
    return new Version(Lsn.of(commit(source)).position(), 0);
  }

  private static String commit(Struct source) {
    return source.getString("commit_lsn");
  }

  @Override
  public @Nullable Object group(SourceRecord record) {
    return record.sourceOffset().get("commit_lsn");
  }

  @Override
  public @Nullable Object transaction(SourceRecord record) {
    return commit(((Struct) record.value()).getStruct("source"));
  }

  /**
   * What is committed after the newest LSN was asked for is told with a higher one; all before it
   * is seen by the question that follows.
   */
  @Override
  public <T> Standing<T> standing(String table, JdbcSource.Question<T> question)
      throws CaptureException {
    return source.ask(
        table,
        connection -> {
          long newest = Lsn.newest(connection).position();
          return new Standing<>(new Version(newest, 0), question.ask(connection));
        });
  }

  /** The server copies a change into its change table only after the commit. */
  @Override
  public boolean areVisible(Set<Object> transactions) {
    return true;
  }
}
