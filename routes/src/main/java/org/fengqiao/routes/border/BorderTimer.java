package org.fengqiao.routes.border;

/** What time alone brings about on the border. */
final class BorderTimer {

  private final BorderInbox inbox;
  private final Deadlines deadlines;
  private final DraftReview review;

  BorderTimer(BorderInbox inbox, Deadlines deadlines, DraftReview review) {
    this.inbox = inbox;
    this.deadlines = deadlines;
    this.review = review;
  }

  /** Takes in what was released early, then reminds and escalates. */
  public void tick() {
    inbox.receiveWhatIsDue();
    deadlines.watch();
    review.remind();
  }
}
