package org.fengqiao.connectors.capture.cdc;

/**
 * Numbers the changes of one commit in the order in which the log tells them. The log is read again
 * only from the first change of a commit, so each change has the same number each time.
 */
final class WithinCommit {

  private String commit = "";
  private int told;

  /** The number of a change, from 1. */
  int next(String place) {
    if (!place.equals(commit)) {
      commit = place;
      told = 0;
    }
    return told == Integer.MAX_VALUE ? told : ++told;
  }
}
