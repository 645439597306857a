package org.fengqiao.routes.platform;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows in PostgreSQL's binary COPY format: the fastest way in, as the server parses nothing. Call
 * {@link #row} and then one method for each column, in the order and of the types of the table.
 */
public final class BinaryCopy {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final int columns;

  /** Prepares rows of so many columns. */
  public BinaryCopy(int columns) {
    this.columns = columns;
    write(
        () -> {
          out.write(SIGNATURE);
          out.writeInt(0);
          out.writeInt(0);
        });
  }

  /** Begins a row. */
  public BinaryCopy row() {
    return write(() -> out.writeShort(columns));
  }

  /** A column of type text, or null. */
  public BinaryCopy text(@Nullable String value) {
    return value == null ? absent() : raw(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A column of type text[] without nulls. */
  public BinaryCopy texts(List<String> values) {
    List<byte[]> texts =
        values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
    int dimensions = texts.isEmpty() ? 0 : 1;
    int length = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    return write(
        () -> {
          out.writeInt(Integer.BYTES * (3 + 2 * dimensions) + length);
          out.writeInt(dimensions);
          out.writeInt(0); // no nulls
          out.writeInt(Oid.TEXT);
          if (dimensions > 0) {
            out.writeInt(texts.size());
            out.writeInt(1); // the first element's number
          }
          for (byte[] text : texts) {
            out.writeInt(text.length);
            out.write(text);
          }
        });
  }

  /** A column of type uuid, or null. */
  public BinaryCopy uuid(@Nullable UUID value) {
    return value == null
        ? absent()
        : write(
            () -> {
              out.writeInt(16);
              out.writeLong(value.getMostSignificantBits());
              out.writeLong(value.getLeastSignificantBits());
            });
  }

  /** A column of type bigint, or null. */
  public BinaryCopy int8(@Nullable Long value) {
    return value == null
        ? absent()
        : write(
            () -> {
              out.writeInt(8);
              out.writeLong(value);
            });
  }

  /** A column of type int, or null. */
  public BinaryCopy int4(@Nullable Integer value) {
    return value == null
        ? absent()
        : write(
            () -> {
              out.writeInt(4);
              out.writeInt(value);
            });
  }

  /** A column of type boolean. */
  public BinaryCopy bool(boolean value) {
    return write(
        () -> {
          out.writeInt(1);
          out.writeByte(value ? 1 : 0);
        });
  }

  /** A column of type timestamptz, or null. */
  public BinaryCopy instant(@Nullable Instant value) {
    return value == null
        ? absent()
        : int8(
            Math.addExact(
                Math.multiplyExact(value.getEpochSecond() - EPOCH.getEpochSecond(), 1_000_000L),
                value.getNano() / 1_000));
  }

  /** A column of type date, or null. */
  public BinaryCopy date(@Nullable LocalDate value) {
    return value == null ? absent() : int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  /** A column of type bytea, or null. */
  public BinaryCopy raw(byte @Nullable [] value) {
    return value == null
        ? absent()
        : write(
            () -> {
              out.writeInt(value.length);
              out.write(value);
            });
  }

  private BinaryCopy absent() {
    return write(() -> out.writeInt(-1));
  }

  /**
   * Sends the rows, within the caller's transaction.
   *
   * @param table table and columns, for example {@code incoming (a, b)}
   */
  public void into(JdbcTemplate jdbc, String table) {
    write(() -> out.writeShort(-1));
    jdbc.execute((ConnectionCallback<Boolean>) connection -> send(connection, table));
  }

  private boolean send(Connection connection, String table) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (format binary)");
    try {
      copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return true;
  }

  private BinaryCopy write(Output output) {
    try {
      output.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Output {
    void run() throws IOException;
  }
}
