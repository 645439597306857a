package org.fengqiao.routes.border.course;

import java.time.Instant;
import org.fengqiao.routes.border.course.Ruling.Effective;
import org.fengqiao.routes.border.course.Ruling.Without;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands after some statements. {@link #after} is the only place that says which
 * statement of which side is legal where.
 *
 * @param state the state
 * @param level the colour that the newest alert or update gave it
 * @param content version of that alert or update: what an update or cancel must name
 * @param receiptedAt when the receiver gave its receipt of the alert, by its clock; null before
 * @param receiptCode what that said; null before
 * @param answeredAt when the receiver gave its newest feedback, by its clock; null before
 * @param progress what that said; null before
 * @param invitation the newest invitation; null before
 * @param ending the statement that ended the alert; null while it is open
 */
public record Standing(
    AlertState state,
    EscalationLevel level,
    int content,
    @Nullable Instant receiptedAt,
    @Nullable ReceiptCode receiptCode,
    @Nullable Instant answeredAt,
    @Nullable BorderProgress progress,
    @Nullable Invitation invitation,
    @Nullable Statement ending) {

  /** Before the first statement; only an alert may follow. */
  static Standing nothing() {
    return new Standing(
        AlertState.DRAFT, EscalationLevel.NONE, 0, null, null, null, null, null, null);
  }

  /** What a statement comes to here. */
  public Ruling after(Statement next) {
    return switch (next.word()) {
      case Word.Raise raise -> raised(next, raise);
      case Word.Update update -> updated(next, update);
      case Word.Cancel cancel -> cancelled(next, cancel);
      case Word.Receipt receipt -> receipted(next, receipt);
      case Word.Feedback feedback -> answered(next, feedback.progress());
      case Word.Invite invite -> invited(next, invite);
      case Word.InviteReply reply -> replied(next, reply);
      case Word.Close close -> closed(next);
    };
  }

  private Ruling raised(Statement next, Word.Raise raise) {
    if (next.side() != Side.SENDER) {
      return new Without(NoEffect.FOREIGN);
    }
    return next.version() == 1
        ? new Effective(
            new Standing(AlertState.SENT, raise.level(), 1, null, null, null, null, null, null))
        : new Without(NoEffect.OUT_OF_TURN);
  }

  private Ruling updated(Statement next, Word.Update update) {
    NoEffect objection = superseding(next, update.supersedes());
    return objection == null
        ? new Effective(
            new Standing(
                state,
                update.level(),
                next.version(),
                receiptedAt,
                receiptCode,
                answeredAt,
                progress,
                invitation,
                null))
        : new Without(objection);
  }

  private Ruling cancelled(Statement next, Word.Cancel cancel) {
    NoEffect objection = superseding(next, cancel.supersedes());
    return objection == null
        ? new Effective(ended(AlertState.CANCELLED, next))
        : new Without(objection);
  }

  // Foreign before late before ambiguous: the sender learns first what it can never mend.
  private @Nullable NoEffect superseding(Statement next, int supersedes) {
    if (next.side() != Side.SENDER) {
      return NoEffect.FOREIGN;
    }
    if (!state.open()) {
      return NoEffect.LATE;
    }
    return supersedes == content ? null : NoEffect.AMBIGUOUS;
  }

  private Ruling receipted(Statement next, Word.Receipt receipt) {
    boolean ofTheAlert =
        next.side() == Side.RECEIVER && receipt.answers() == 1 && receiptCode == null;
    if (ofTheAlert && state == AlertState.SENT) {
      Standing with = withReceipt(AlertState.RECEIPTED, next.at(), receipt.code());
      return new Effective(
          receipt.code() == ReceiptCode.RECEIVED ? with : with.ended(AlertState.RETURNED, next));
    }
    boolean ofTheEnd =
        state == AlertState.CLOSED
            && ending != null
            && ending.side() != next.side()
            && ending.version() == receipt.answers();
    return new Effective(ofTheEnd ? in(AlertState.ARCHIVED) : this);
  }

  private Ruling answered(Statement next, BorderProgress said) {
    if (next.side() != Side.RECEIVER) {
      return new Without(NoEffect.FOREIGN);
    }
    if (!state.open()) {
      return new Without(NoEffect.LATE);
    }
    if (receiptedAt == null) {
      return new Without(NoEffect.OUT_OF_TURN);
    }
    Standing told = withProgress(next.at(), said);
    return switch (said) {
      case RESOLVED, UNFOUNDED, OTHER_ROUTE -> new Effective(told.ended(AlertState.CLOSED, next));
      case CHECKING ->
          state == AlertState.RECEIPTED || state == AlertState.CHECKING
              ? new Effective(told.in(AlertState.CHECKING))
              : new Without(NoEffect.OUT_OF_TURN);
      case CONTACTED, MEDIATING ->
          new Effective(isTogether() ? told : told.in(AlertState.HANDLING));
    };
  }

  private boolean isTogether() {
    return state == AlertState.INVITED || state == AlertState.JOINT;
  }

  private Ruling invited(Statement next, Word.Invite invite) {
    if (!state.open()) {
      return new Without(NoEffect.LATE);
    }
    return switch (state) {
      case RECEIPTED, CHECKING, HANDLING, JOINT ->
          new Effective(
              withInvitation(
                  new Invitation(next.side(), next.version(), invite.inviteNo(), invite.lead())));
      // Of two invitations that cross the sender's stands.
      default -> new Without(NoEffect.OUT_OF_TURN);
    };
  }

  private Ruling replied(Statement next, Word.InviteReply reply) {
    if (!state.open()) {
      return new Without(NoEffect.LATE);
    }
    if (state != AlertState.INVITED || invitation == null) {
      return new Without(NoEffect.OUT_OF_TURN);
    }
    if (invitation.by() == next.side()) {
      return new Without(NoEffect.FOREIGN);
    }
    if (!invitation.inviteNo().equals(reply.inviteNo())) {
      return new Without(NoEffect.AMBIGUOUS);
    }
    return new Effective(
        in(
            switch (reply.reply()) {
              case ACCEPTED -> AlertState.JOINT;
              case DECLINED -> AlertState.HANDLING;
            }));
  }

  private Ruling closed(Statement next) {
    if (!state.open()) {
      return new Without(NoEffect.LATE);
    }
    return receiptedAt == null
        ? new Without(NoEffect.OUT_OF_TURN)
        : new Effective(ended(AlertState.CLOSED, next));
  }

  private Standing in(AlertState other) {
    return new Standing(
        other, level, content, receiptedAt, receiptCode, answeredAt, progress, invitation, ending);
  }

  private Standing ended(AlertState how, Statement by) {
    return new Standing(
        how, level, content, receiptedAt, receiptCode, answeredAt, progress, invitation, by);
  }

  private Standing withReceipt(AlertState then, Instant at, ReceiptCode code) {
    return new Standing(then, level, content, at, code, answeredAt, progress, invitation, ending);
  }

  private Standing withProgress(Instant at, BorderProgress said) {
    return new Standing(
        state, level, content, receiptedAt, receiptCode, at, said, invitation, ending);
  }

  private Standing withInvitation(Invitation made) {
    return new Standing(
        AlertState.INVITED,
        level,
        content,
        receiptedAt,
        receiptCode,
        answeredAt,
        progress,
        made,
        ending);
  }
}
