package org.fengqiao.routes.border;

import org.fengqiao.schemas.message.BorderProgress;

/**
 * Where a border alert stands (省际边界预警状态). {@link #mayBecome} is the only place that says which
 * change of state is legal.
 */
public enum AlertState {
  /** 草拟: decided here, not yet handed to the broker. */
  DRAFT,
  /** 已发: on its way; the broker keeps it until the neighbour's broker has it. */
  SENT,
  /** 签收: the neighbour's hub has accepted it. */
  RECEIPTED,
  /** 退回: the neighbour's hub has refused it. */
  RETURNED,
  /** 核查: the neighbour is looking into it. */
  CHECKING,
  /** 处置中: the neighbour has taken the dispute up. */
  HANDLING,
  /** 结案: nothing more is expected of either side. */
  CLOSED;

  /**
   * Whether an alert in this state may pass to another. An answer implies the step before it: it
   * may overtake the note that the alert was sent, or the receipt. Nothing ever leads back, and a
   * closed or returned alert stays so.
   */
  public boolean mayBecome(AlertState next) {
    return switch (this) {
      case DRAFT -> next != DRAFT;
      case SENT -> next != DRAFT && next != SENT;
      case RECEIPTED, CHECKING -> next == CHECKING || next == HANDLING || next == CLOSED;
      case HANDLING -> next == HANDLING || next == CLOSED;
      case RETURNED, CLOSED -> false;
    };
  }

  /** The state that a feedback of the given progress puts an alert into. */
  public static AlertState after(BorderProgress progress) {
    return switch (progress) {
      case CHECKING -> CHECKING;
      case CONTACTED, MEDIATING -> HANDLING;
      case RESOLVED, UNFOUNDED, OTHER_ROUTE -> CLOSED;
    };
  }

  /** Whether something is still expected of one of the two sides. */
  public boolean open() {
    return this != RETURNED && this != CLOSED;
  }
}
