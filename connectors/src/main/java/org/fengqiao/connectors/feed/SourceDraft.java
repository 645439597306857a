package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A source that is read but not finished: which columns it takes is known only when the rules are.
 *
 * @param columns the source's columns
 * @param latest child to the columns that choose its newest row
 * @param source makes the source; only after the rules were read without an error
 * @param quiet when the source is not read
 */
record SourceDraft(
    Columns columns, Map<String, List<String>> latest, Supplier<Source> source, QuietHours quiet) {}
