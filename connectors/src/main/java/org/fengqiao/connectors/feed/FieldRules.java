package org.fengqiao.connectors.feed;

/** How a row becomes a record: the checked content of a feed file's {@code fields} and below. */
public record FieldRules() {}
