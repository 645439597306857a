package org.fengqiao.routes.border.course;

import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** What a statement says, as far as the course of the alert depends on it. */
public sealed interface Word {

  /** 预警: the alert itself. */
  record Raise(EscalationLevel level) implements Word {}

  /**
   * 更新: the alert anew.
   *
   * @param supersedes version of the alert or update whose place it takes
   * @param level the colour from now on
   */
  record Update(int supersedes, EscalationLevel level) implements Word {}

  /**
   * 撤销: the alert is taken back.
   *
   * @param supersedes version of the alert or update that is taken back
   */
  record Cancel(int supersedes) implements Word {}

  /**
   * 签收: a statement of the other side has arrived; says nothing of the business.
   *
   * @param answers version of that statement
   * @param code whether it was accepted at the door
   * @param noEffect why it has no effect; null when it has
   */
  record Receipt(int answers, ReceiptCode code, @Nullable NoEffect noEffect) implements Word {}

  /** 反馈: how far the receiver is. */
  record Feedback(BorderProgress progress) implements Word {}

  /**
   * 联合调解邀请: let us mediate together, there and then.
   *
   * @param inviteNo its number
   * @param lead the side that is to lead
   */
  record Invite(String inviteNo, Side lead) implements Word {}

  /** 邀请答复: yes or no to the invitation of that number. */
  record InviteReply(String inviteNo, Reply reply) implements Word {}

  /** 结案: the joint mediation is over. */
  record Close(CloseResult result) implements Word {}

  /** Yes or no. */
  enum Reply {
    ACCEPTED,
    DECLINED
  }
}
