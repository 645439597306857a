package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.linkage.review.Reviewer;
import org.fengqiao.schemas.message.CancelReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Between the rule and the neighbour (草拟 → 审核 → 已发): what the table sends at once passes, the rest
 * waits for a person of the own office. A draft follows its dispute: it is written anew when the
 * dispute changes and lapses when the dispute no longer calls for an alert.
 */
public final class DraftReview {

  private static final Logger LOG = LoggerFactory.getLogger(DraftReview.class);

  /** What a changed dispute brought about. */
  enum Consequence {
    /** An alert was raised. */
    RAISED,
    /** One waits for a person, newly or as before. */
    AWAITS_REVIEW,
    /** Nothing. */
    NONE
  }

  private final AlertRegister register;
  private final DraftTable drafts;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;
  private final Clock clock;

  DraftReview(
      AlertRegister register,
      DraftTable drafts,
      TransactionOperations transaction,
      MeterRegistry meters,
      Clock clock) {
    this.register = register;
    this.drafts = drafts;
    this.transaction = transaction;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Takes what the rule says of a dispute as it is now.
   *
   * @param decided the alert that it calls for; empty for none
   */
  Consequence consider(String disputeId, Optional<AlertDraft> decided) {
    return transaction.execute(
        status ->
            decided
                .map(this::take)
                .orElseGet(
                    () -> {
                      drafts.lapse(disputeId, now());
                      return Consequence.NONE;
                    }));
  }

  private Consequence take(AlertDraft draft) {
    if (draft.release() == RuleLine.Release.DIRECT) {
      boolean raised = register.raise(draft);
      drafts.sentWithoutReview(draft.disputeId(), now());
      return raised ? Consequence.RAISED : Consequence.NONE;
    }
    if (register.isAlerted(draft.disputeId())) {
      drafts.lapse(draft.disputeId(), now());
      return Consequence.NONE;
    }
    // Who has said no is asked again only when it has become worse.
    if (drafts.droppedAt(draft.disputeId()).stream()
        .anyMatch(level -> level.compareTo(draft.level()) >= 0)) {
      drafts.lapse(draft.disputeId(), now());
      return Consequence.NONE;
    }
    Instant now = now();
    drafts.put(draft, now, TimeLimits.reviewDue(draft.level(), now));
    return Consequence.AWAITS_REVIEW;
  }

  /** Lets a dispute that has taken in another inherit its alert, its draft and what was decided. */
  void merged(String disputeId, String into) {
    transaction.executeWithoutResult(
        status -> {
          register.merged(disputeId, into);
          drafts.merged(disputeId, into, now());
        });
  }

  /** The drafts that wait, the most urgent first. */
  public List<WaitingDraft> waiting() {
    return drafts.waiting();
  }

  /** A draft that waits. */
  public Optional<WaitingDraft> find(long number) {
    return drafts.find(number);
  }

  /** The departments' records of the dispute of a draft, by their keys. */
  public List<String> records(WaitingDraft waiting) {
    return drafts.records(waiting.draft().disputeId());
  }

  /**
   * Sends the alert.
   *
   * @param number of the draft
   * @param seen revision that the reviewer had before him
   * @param by who releases it
   */
  public DraftOutcome release(long number, int seen, Reviewer by) {
    return decide(
        number,
        seen,
        waiting -> {
          if (!register.raise(waiting.draft())) {
            drafts.lapse(waiting.draft().disputeId(), now());
            return new DraftOutcome.Gone();
          }
          return new DraftOutcome.Sent(drafts.sent(number, by.name(), now()));
        });
  }

  /**
   * Decides that the neighbour is not alerted.
   *
   * @param number of the draft
   * @param seen revision that the reviewer had before him
   * @param reason why not
   * @param by who says so
   */
  public DraftOutcome drop(long number, int seen, CancelReason reason, Reviewer by) {
    return decide(
        number,
        seen,
        waiting -> {
          drafts.dropped(number, reason, by.name(), now());
          return new DraftOutcome.Dropped();
        });
  }

  private DraftOutcome decide(long number, int seen, Decision decision) {
    return transaction.execute(
        status ->
            drafts
                .lock(number)
                .map(
                    waiting ->
                        waiting.revision() == seen
                            ? decision.take(waiting)
                            : new DraftOutcome.ChangedMeanwhile())
                .orElseGet(DraftOutcome.Gone::new));
  }

  private interface Decision {
    DraftOutcome take(WaitingDraft waiting);
  }

  /** Says, once for each, which drafts have waited beyond their time (催办). */
  void remind() {
    for (WaitingDraft late : drafts.remind(now())) {
      meters.counter("border.review.late", "level", late.draft().level().name()).increment();
      LOG.warn(
          "border alert still waits for review: draft={} level={} due={}; release or drop it on the console's border page",
          late.number(),
          late.draft().level(),
          late.due());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
