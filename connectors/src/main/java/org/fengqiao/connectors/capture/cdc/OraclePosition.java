package org.fengqiao.connectors.capture.cdc;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in Oracle's redo log: the SCN of the commit, and the change within it. */
final class OraclePosition implements LogPosition {

  private final JdbcSource source;
  private final WithinCommit within = new WithinCommit();

  OraclePosition(JdbcSource source) {
    this.source = source;
  }

  @Override
  public String table(Struct source) {
    return source.getString("schema") + "." + source.getString("table");
  }

  @Override
  public Version ofChange(SourceRecord record, Operation operation) {
    String commit = ((Struct) record.value()).getStruct("source").getString("commit_scn");
    return new Version(Long.parseLong(commit), within.next(commit));
  }

  /** The load reads all rows as of one SCN; what is committed later is told by the log. */
  @Override
  public Version ofSnapshot(Struct source) {
    return new Version(Long.parseLong(source.getString("scn")), 0);
  }

  /** The engine notes a commit when it has told the whole transaction. */
  @Override
  public @Nullable Object group(SourceRecord record) {
    Map<String, ?> offset = record.sourceOffset();
    Object commits = offset.get("commit_scn");
    return commits == null ? offset.get("scn") : commits;
  }

  @Override
  public @Nullable Object transaction(SourceRecord record) {
    return ((Struct) record.value()).getStruct("source").getString("txId");
  }

  /** A question sees all that was committed up to the SCN of before it was asked. */
  @Override
  public <T> Standing<T> standing(String table, JdbcSource.Question<T> question)
      throws CaptureException {
    return source.ask(
        table,
        connection -> {
          long scn = KeptRedo.current(connection);
          return new Standing<>(new Version(scn, 0), question.ask(connection));
        });
  }

  /** Oracle shows a commit before it is in the log on disk. */
  @Override
  public boolean areVisible(Set<Object> transactions) {
    return true;
  }
}
