package org.fengqiao.ops.reconcile.source;

import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.Fate;

/**
 * A source's row, as the hub should know it.
 *
 * @param recordKey feed, colon and primary key
 * @param fate whether it must be a live record
 * @param content what the record must say
 */
public record SourceRecord(String recordKey, Fate fate, Content content) {}
