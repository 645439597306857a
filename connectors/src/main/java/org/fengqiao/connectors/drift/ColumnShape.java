package org.fengqiao.connectors.drift;

/**
 * What a column looks like.
 *
 * @param name name in lower case
 * @param place place among the columns, from 1
 * @param kind what kind of value it holds
 * @param type the type as the database calls it; empty for files and services
 * @param length characters or digits that fit; 0 where nobody says
 * @param nullable whether it may be empty; files and services: whether rows may lack it
 * @param key whether it belongs to the table's primary key
 */
record ColumnShape(
    String name, int place, Kind kind, String type, int length, boolean nullable, boolean key) {

  /** What kind of value a column holds, whatever its database calls it. */
  enum Kind {
    /** Characters of any length. */
    TEXT,
    /** Numbers, whole or not. */
    NUMBER,
    /** Days and times. */
    TIME,
    /** Yes and no. */
    FLAG,
    /** Bytes. */
    BINARY,
    /** Everything else, and what nobody has declared. */
    OTHER
  }

  /** A column of which only the name is known. */
  static ColumnShape named(String name, int place, boolean nullable) {
    return new ColumnShape(name, place, Kind.OTHER, "", 0, nullable, false);
  }

  /** The same column, which rows may now lack. */
  ColumnShape optional() {
    return new ColumnShape(name, place, kind, type, length, true, key);
  }

  /** The same column at another place. */
  ColumnShape at(int elsewhere) {
    return new ColumnShape(name, elsewhere, kind, type, length, nullable, key);
  }

  /** Whether both hold the same kind of value. */
  boolean holdsTheSame(ColumnShape other) {
    return kind == other.kind && (kind != Kind.OTHER || type.equals(other.type));
  }

  /** The type as people write it. */
  String text() {
    return type + (length > 0 && kind == Kind.TEXT ? "(" + length + ")" : "");
  }
}
