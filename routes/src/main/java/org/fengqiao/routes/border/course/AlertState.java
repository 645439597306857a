package org.fengqiao.routes.border.course;

/** Where a border alert stands (省际边界预警状态). Which change is legal is said by {@link Standing}. */
public enum AlertState {
  /** 草拟: decided here, not yet handed to the broker. Of the sending hub only. */
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
  /** 邀请: one side has invited the other to mediate together, and waits for the reply. */
  INVITED,
  /** 联合调解: both sides mediate together. */
  JOINT,
  /** 撤销: the sender has taken it back. */
  CANCELLED,
  /** 结案: nothing more is expected of either side. */
  CLOSED,
  /** 归档: closed, and the side that did not close it has receipted that. */
  ARCHIVED;

  /** Whether something is still expected of one of the two sides. */
  public boolean open() {
    return switch (this) {
      case DRAFT, SENT, RECEIPTED, CHECKING, HANDLING, INVITED, JOINT -> true;
      case RETURNED, CANCELLED, CLOSED, ARCHIVED -> false;
    };
  }
}
