package org.fengqiao.connectors.capture;

/** Which log positions of a confirmed batch are stored. */
public enum PositionPolicy {
  /**
   * All but the batch's last position, which one log entry can share with changes that have not
   * been read yet (PostgreSQL's COPY): after a crash these would be skipped. The last group is read
   * again instead, and the hub knows it.
   */
  HOLD_BACK,
  /**
   * All. Loses rows when the edge dies inside a group of changes that share one position; exists so
   * that the drill can prove that it would notice.
   */
  EAGER
}
