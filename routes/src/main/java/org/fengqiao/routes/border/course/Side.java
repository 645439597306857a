package org.fengqiao.routes.border.course;

/** The two sides of an alert. */
public enum Side {
  /** 发出方: the province that raised the alert. */
  SENDER,
  /** 接收方: the province that the alert went to. */
  RECEIVER;

  /** The other side. */
  public Side other() {
    return this == SENDER ? RECEIVER : SENDER;
  }
}
