package org.fengqiao.connectors.feed;

/** What stands between two cells of a CSV file; RFC 4180 knows the comma only. */
public enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  BAR('|');

  private final char letter;

  Separator(char letter) {
    this.letter = letter;
  }

  /** The character itself. */
  public char letter() {
    return letter;
  }
}
