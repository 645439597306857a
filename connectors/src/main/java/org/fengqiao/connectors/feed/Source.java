package org.fengqiao.connectors.feed;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.schemas.message.CaptureGrade;
import org.jspecify.annotations.Nullable;

/** Where a feed's rows come from, and by which method they are captured. */
public sealed interface Source {

  /** Name of the connection; address and password are configured by operations, not here. */
  String connection();

  /** Columns (or element or property names) of the primary key, in order. */
  List<String> key();

  /** Columns that the mapping takes; nothing else is read from the source. */
  List<String> columns();

  /** How well the method sees the source. */
  CaptureGrade grade();

  /**
   * A table whose changes are read from the database's log.
   *
   * @param kind which database
   * @param table schema-qualified table
   * @param children tables whose rows hang from the main row
   * @param budget how much log the source may keep for the feed
   * @param container where an Oracle's pluggable database hangs; null when it is none
   */
  record Log(
      String connection,
      LogKind kind,
      String table,
      List<String> key,
      List<String> columns,
      Map<String, Child> children,
      LogBudget budget,
      @Nullable OracleContainer container)
      implements Source {

    /** Of a database that hangs nowhere. */
    public Log(
        String connection,
        LogKind kind,
        String table,
        List<String> key,
        List<String> columns,
        Map<String, Child> children,
        LogBudget budget) {
      this(connection, kind, table, key, columns, children, budget, null);
    }

    /** With the usual budget. */
    public Log(
        String connection,
        LogKind kind,
        String table,
        List<String> key,
        List<String> columns,
        Map<String, Child> children) {
      this(connection, kind, table, key, columns, children, LogBudget.USUAL);
    }

    @Override
    public CaptureGrade grade() {
      return CaptureGrade.LOG;
    }
  }

  /**
   * A table that is asked for rows whose change column moved.
   *
   * @param table schema-qualified table
   * @param changed column that the source sets at each change: a timestamp, or a number that grows
   * @param every how often to ask
   * @param overlap how far each question reaches back, for transactions that commit late; says too
   *     what the change column counts in
   * @param children tables whose rows hang from the main row; one with a change column of its own
   *     makes the main row be read again
   */
  record Poll(
      String connection,
      String table,
      List<String> key,
      List<String> columns,
      String changed,
      Duration every,
      Overlap overlap,
      Map<String, Child> children)
      implements Source {
    @Override
    public CaptureGrade grade() {
      return CaptureGrade.POLL;
    }
  }

  /**
   * A table that is read whole again and again and compared with what was handed on before. It sees
   * removed rows, but neither their order nor anything between two readings.
   *
   * @param table schema-qualified table
   * @param every how long to wait between two readings
   * @param mostRemoved share of the known rows, in percent, that may be gone at once; of more a
   *     human is asked
   * @param children tables whose rows hang from the main row
   */
  record Difference(
      String connection,
      String table,
      List<String> key,
      List<String> columns,
      Duration every,
      int mostRemoved,
      Map<String, Child> children)
      implements Source {
    @Override
    public CaptureGrade grade() {
      return CaptureGrade.DIFFERENCE;
    }
  }

  /**
   * A table whose own triggers write each change into a change table, which is followed.
   *
   * @param table schema-qualified table
   * @param changes schema-qualified change table
   * @param every how often to ask for changes
   * @param late how long a change may become visible after a later one: longer than the source's
   *     longest transaction
   * @param children tables whose rows hang from the main row, with triggers of their own
   */
  record Trigger(
      String connection,
      String table,
      String changes,
      List<String> key,
      List<String> columns,
      Duration every,
      Duration late,
      Map<String, Child> children)
      implements Source {
    @Override
    public CaptureGrade grade() {
      return CaptureGrade.TRIGGER;
    }
  }

  /**
   * A folder into which files are dropped; the connection's url is the folder.
   *
   * @param pattern glob of file names, for example *.xml
   * @param format how the files are written
   * @param charset the files' encoding; a file in another encoding is refused whole; of no meaning
   *     for XLSX
   * @param record XML: local name of the element of one row, whose leaf descendants are its
   *     columns; empty for other formats
   * @param changed column that holds the row's change time; null when the file's name or time must
   *     do
   * @param children XML: repeating groups inside the row's element; JSONL: arrays inside the object
   * @param sheet XLSX: where the rows stand
   * @param handover how sender and edge agree about a file
   * @param separator CSV: what stands between two cells; a comma for others
   */
  record Folder(
      String connection,
      String pattern,
      FileFormat format,
      Charset charset,
      String record,
      List<String> key,
      List<String> columns,
      @Nullable String changed,
      Map<String, Child> children,
      SheetPlace sheet,
      Handover handover,
      Separator separator)
      implements Source {

    /** Files without a done-file, with commas, and, where they are workbooks, the first sheet. */
    public Folder(
        String connection,
        String pattern,
        FileFormat format,
        Charset charset,
        String record,
        List<String> key,
        List<String> columns,
        @Nullable String changed,
        Map<String, Child> children) {
      this(
          connection,
          pattern,
          format,
          charset,
          record,
          key,
          columns,
          changed,
          children,
          SheetPlace.FIRST,
          Handover.PLAIN,
          Separator.COMMA);
    }

    @Override
    public CaptureGrade grade() {
      return CaptureGrade.FILE;
    }
  }

  /**
   * A service that is asked for rows over HTTP; the connection's url is its base.
   *
   * @param question how a page is asked for
   * @param answer where its rows stand
   * @param paging how many rows are given
   * @param time how times are written
   * @param changed column with the row's change time; null when the service tells none
   * @param every how often to ask
   * @param overlap how far each question reaches back
   * @param apart shortest time between two questions; zero when the service sets no limit
   * @param children arrays of objects, or repeated elements, inside the row
   */
  record Service(
      String connection,
      ServiceQuestion question,
      ServiceAnswer answer,
      ServicePaging paging,
      ServiceTime time,
      List<String> key,
      List<String> columns,
      @Nullable String changed,
      Duration every,
      Duration overlap,
      Duration apart,
      Map<String, Child> children)
      implements Source {
    @Override
    public CaptureGrade grade() {
      return CaptureGrade.PULL;
    }

    /** Whether the question says since when; otherwise each one asks for everything. */
    public boolean asksSince() {
      return question.holds(Placeholder.SINCE);
    }
  }

  /**
   * Rows that the department's system posts to the edge by itself; the connection's password is the
   * token that it shows.
   *
   * @param changed column with the row's change time; null when the time of the post must do
   * @param children arrays of objects inside the row, in JSON
   */
  record Push(
      String connection,
      List<String> key,
      List<String> columns,
      @Nullable String changed,
      Map<String, Child> children)
      implements Source {
    @Override
    public CaptureGrade grade() {
      return CaptureGrade.PUSH;
    }
  }

  /** Tables (or groups) whose rows hang from the main row, by the name the mapping uses. */
  Map<String, Child> children();

  /**
   * Rows that hang from a main row.
   *
   * @param table schema-qualified table; XML: local name of the repeating element; JSON: property
   *     of the array
   * @param key primary key columns; empty where the source has none
   * @param parent child column to main column, which must be equal; empty in XML and JSON, where
   *     the child stands inside
   * @param columns columns that the mapping takes
   * @param changed change column, when a change of the child must be noticed by polling
   */
  record Child(
      String table,
      List<String> key,
      Map<String, String> parent,
      List<String> columns,
      @Nullable String changed) {}
}
