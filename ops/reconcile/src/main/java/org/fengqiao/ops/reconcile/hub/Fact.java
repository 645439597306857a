package org.fengqiao.ops.reconcile.hub;

import org.fengqiao.ops.reconcile.feed.Content;

/**
 * A live row of {@code warehouse.case_fact}.
 *
 * @param recordKey feed, colon and primary key
 * @param content what it says
 */
public record Fact(String recordKey, Content content) {}
