package org.fengqiao.routes.border;

import java.time.Instant;

/**
 * An alert that waits for somebody of the own office to release it (审核).
 *
 * @param number of the draft
 * @param revision of its content, from 1; rises when the dispute changes meanwhile
 * @param draft what the neighbour would be told
 * @param draftedAt when the dispute first called for it
 * @param due by when the office should decide
 */
public record WaitingDraft(
    long number, int revision, AlertDraft draft, Instant draftedAt, Instant due) {

  /** Whether that moment has passed. */
  public boolean overdue(Instant now) {
    return due.isBefore(now);
  }
}
