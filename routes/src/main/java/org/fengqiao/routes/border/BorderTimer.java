package org.fengqiao.routes.border;

/** What time alone brings about on the border. */
final class BorderTimer {

  private final BorderInbox inbox;
  private final Deadlines deadlines;

  BorderTimer(BorderInbox inbox, Deadlines deadlines) {
    this.inbox = inbox;
    this.deadlines = deadlines;
  }

  /** Takes in what was released early, then reminds and escalates. */
  public void tick() {
    inbox.receiveWhatIsDue();
    deadlines.watch();
  }
}
