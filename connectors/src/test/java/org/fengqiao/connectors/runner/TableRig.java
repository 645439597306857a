package org.fengqiao.connectors.runner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.SourceClock;

/**
 * A table t_aj in any database.
 *
 * @param owner runs a statement as the system itself does
 * @param connection how the edge reaches it
 * @param from the lines that stand below {@code from:} of the feed file
 * @param seesDeletes whether the method tells of removed rows
 */
record TableRig(
    Consumer<String> owner, ConnectionSettings connection, String from, boolean seesDeletes)
    implements CaptureRig {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  TableRig {
    owner.accept(
        "create table t_aj (id varchar(20) not null primary key, slrq timestamp null, stand int,"
            + " gxsj timestamp null)");
  }

  @Override
  public void insert(int first, int last) {
    owner.accept(
        IntStream.rangeClosed(first, last)
            .mapToObj(
                number ->
                    "('" + CaptureRig.key(number) + "', '" + ACCEPTED + "', 0, '" + now() + "')")
            .collect(Collectors.joining(",", "insert into t_aj values ", "")));
  }

  @Override
  public void change(int number, int stand) {
    owner.accept(
        "update t_aj set stand = "
            + stand
            + ", gxsj = '"
            + now()
            + "' where id = '"
            + CaptureRig.key(number)
            + "'");
  }

  @Override
  public void delete(int number) {
    owner.accept("delete from t_aj where id = '" + CaptureRig.key(number) + "'");
  }

  /** The present second as every database reads it, in the first of a minute, too. */
  static String now() {
    return SECONDS.format(LocalDateTime.ofInstant(Instant.now(), SourceClock.ZONE));
  }
}
