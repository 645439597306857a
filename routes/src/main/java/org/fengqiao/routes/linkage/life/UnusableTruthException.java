package org.fengqiao.routes.linkage.life;

/** A file cannot tell which dispute records are of. */
public final class UnusableTruthException extends Exception {

  /** Why not. */
  public enum Reason {
    /** It is not there, or is no CSV file in UTF-8. */
    UNREADABLE,
    /** Its columns are not named as they must be. */
    HEADER,
    /** A line has more or fewer columns than the header. */
    COLUMNS,
    /** A line says another dispute of a record than a line before. */
    CONTRADICTION
  }

  private final Reason reason;
  private final long line;

  UnusableTruthException(Reason reason, long line) {
    super(reason + " in line " + line);
    this.reason = reason;
    this.line = line;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }

  /** Where it shows; 0 for the file as a whole. */
  public long line() {
    return line;
  }
}
