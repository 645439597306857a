package org.fengqiao.connectors.feed;

import org.jspecify.annotations.Nullable;

/**
 * How sender and edge agree about a file.
 *
 * @param done name of the file that says that a file is complete, with {name} for the file's name
 *     or {stem} for its name without extension; null when there is none
 * @param receipts whether the sender gets a receipt
 */
public record Handover(@Nullable String done, Receipts receipts) {

  /** No done-file, and a receipt for each file. */
  public static final Handover PLAIN = new Handover(null, Receipts.YES);
}
