package org.fengqiao.ops.evidence.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the statements come to, written from section 3 and 4 of the border's specification: the one
 * order of both chains, and which statement has an effect where.
 */
public final class Course {

  private static final Set<String> OVER = Set.of("RETURNED", "CANCELLED", "CLOSED", "ARCHIVED");
  private static final Set<String> INVITABLE = Set.of("RECEIPTED", "CHECKING", "HANDLING", "JOINT");

  private String state = "DRAFT";
  private int content;
  private boolean receipted;
  private @Nullable Statement invitation;
  private @Nullable Statement ending;
  private String agreementNo = "";

  /**
   * Both chains in one order: each after those that its side had made and seen, and of two that had
   * not seen each other the sender's first. Empty when one has seen what is not there.
   */
  public static Optional<List<Statement>> order(List<Statement> sender, List<Statement> receiver) {
    List<Statement> ordered = new ArrayList<>();
    int ofSender = 0;
    int ofReceiver = 0;
    while (ofSender < sender.size() || ofReceiver < receiver.size()) {
      if (ofSender < sender.size() && sender.get(ofSender).seen() <= ofReceiver) {
        ordered.add(sender.get(ofSender++));
      } else if (ofReceiver < receiver.size() && receiver.get(ofReceiver).seen() <= ofSender) {
        ordered.add(receiver.get(ofReceiver++));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(ordered);
  }

  /** Where the alert stands after the statements taken so far. */
  public String state() {
    return state;
  }

  /** The number of the agreement that they named; empty without one. */
  public String agreementNo() {
    return agreementNo;
  }

  /** Takes the next statement; says why it has no effect, or nothing when it has. */
  public String take(Statement next) {
    String objection = effect(next);
    if (objection.isEmpty() && agreementNo.isEmpty()) {
      agreementNo = next.agreementNo();
    }
    return objection;
  }

  private String effect(Statement next) {
    return switch (next.type()) {
      case "ALERT" -> raised(next);
      case "UPDATE", "CANCEL" -> superseded(next);
      case "RECEIPT" -> receipted(next);
      case "FEEDBACK" -> answered(next);
      case "INVITE" -> invited(next);
      case "INVITE_REPLY" -> replied(next);
      case "CLOSE" -> closed(next);
      default -> "OUT_OF_TURN";
    };
  }

  private String raised(Statement next) {
    if (!next.bySender()) {
      return "FOREIGN";
    }
    if (next.version() != 1) {
      return "OUT_OF_TURN";
    }
    content = 1;
    return to("SENT");
  }

  private String superseded(Statement next) {
    if (!next.bySender()) {
      return "FOREIGN";
    }
    if (over()) {
      return "LATE";
    }
    if (next.supersedes() != content) {
      return "AMBIGUOUS";
    }
    if (next.type().equals("CANCEL")) {
      return ended("CANCELLED", next);
    }
    content = next.version();
    return "";
  }

  private String receipted(Statement next) {
    // The first release receipted alerts only, and did not say so.
    int answers = Math.max(1, next.answers());
    if (state.equals("SENT") && !next.bySender() && answers == 1 && !receipted) {
      receipted = true;
      return next.code().equals("RECEIVED") ? to("RECEIPTED") : ended("RETURNED", next);
    }
    boolean ofTheEnd =
        state.equals("CLOSED")
            && ending != null
            && ending.bySender() != next.bySender()
            && ending.version() == answers;
    return ofTheEnd ? to("ARCHIVED") : "";
  }

  private String answered(Statement next) {
    if (next.bySender()) {
      return "FOREIGN";
    }
    if (over()) {
      return "LATE";
    }
    if (!receipted) {
      return "OUT_OF_TURN";
    }
    return switch (next.progress()) {
      case "RESOLVED", "UNFOUNDED", "OTHER_ROUTE" -> ended("CLOSED", next);
      case "CHECKING" ->
          state.equals("RECEIPTED") || state.equals("CHECKING") ? to("CHECKING") : "OUT_OF_TURN";
      default -> state.equals("INVITED") || state.equals("JOINT") ? "" : to("HANDLING");
    };
  }

  private String invited(Statement next) {
    if (over()) {
      return "LATE";
    }
    if (!INVITABLE.contains(state)) {
      return "OUT_OF_TURN";
    }
    invitation = next;
    return to("INVITED");
  }

  private String replied(Statement next) {
    if (over()) {
      return "LATE";
    }
    if (!state.equals("INVITED") || invitation == null) {
      return "OUT_OF_TURN";
    }
    if (invitation.bySender() == next.bySender()) {
      return "FOREIGN";
    }
    if (!invitation.inviteNo().equals(next.inviteNo())) {
      return "AMBIGUOUS";
    }
    return to(next.accepted() ? "JOINT" : "HANDLING");
  }

  private String closed(Statement next) {
    if (over()) {
      return "LATE";
    }
    return receipted ? ended("CLOSED", next) : "OUT_OF_TURN";
  }

  private boolean over() {
    return OVER.contains(state);
  }

  private String ended(String how, Statement by) {
    ending = by;
    return to(how);
  }

  private String to(String next) {
    state = next;
    return "";
  }
}
