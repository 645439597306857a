package org.fengqiao.connectors.feed;

/**
 * How a service gives many rows.
 *
 * @param kind how the next page is asked for
 * @param first number of the first page
 * @param size rows asked for at once
 */
public record ServicePaging(Kind kind, int first, int size) {

  /** How the next page is asked for. */
  public enum Kind {
    /** By its number. */
    PAGE,
    /** By the number of rows before it. */
    OFFSET,
    /** By a word that the answer before gave. */
    CURSOR,
    /** By an address that the answer before gave, on the same host. */
    LINK,
    /** There is one page. */
    NONE
  }
}
