package org.fengqiao.connectors.feed;

/**
 * Rows that stay at the edge and are only counted.
 *
 * @param rule code under which they are counted, X and three digits
 * @param because the reason, for the reader of the file
 * @param condition which rows
 */
public record Exclusion(String rule, String because, Condition condition) {}
