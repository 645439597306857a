package org.fengqiao.ops.provinces.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One alert's course as sections 3 and 4 of the protocol describe it, written from them and from
 * nothing else.
 */
final class AlertModel {

  private static final List<String> OVER = List.of("RETURNED", "CANCELLED", "CLOSED", "ARCHIVED");

  private final Map<String, @Nullable String> withoutEffect = new HashMap<>();
  private String state = "DRAFT";
  private @Nullable String level;
  private @Nullable String progress;
  private @Nullable String receiptCode;
  private boolean receipted;
  private int content;
  private @Nullable Spoken invitation;
  private @Nullable Spoken ending;

  private AlertModel() {}

  /**
   * Follows both chains.
   *
   * @param sender by version from 1 without a gap
   * @param receiver likewise
   */
  static AlertModel of(List<Spoken> sender, List<Spoken> receiver) {
    AlertModel model = new AlertModel();
    for (Spoken each : ordered(sender, receiver)) {
      @Nullable String objection = model.follow(each);
      if (objection != null) {
        model.withoutEffect.put(each.digest(), objection);
      }
    }
    return model;
  }

  /** Both chains in one order: after what each had seen, and the sender's first. */
  private static List<Spoken> ordered(List<Spoken> sender, List<Spoken> receiver) {
    List<Spoken> order = new ArrayList<>();
    int senders = 0;
    int receivers = 0;
    while (senders < sender.size() || receivers < receiver.size()) {
      if (senders < sender.size() && sender.get(senders).seenVersion() <= receivers) {
        order.add(sender.get(senders++));
      } else if (receivers < receiver.size() && receiver.get(receivers).seenVersion() <= senders) {
        order.add(receiver.get(receivers++));
      } else {
        break; // Told as a broken chain.
      }
    }
    return order;
  }

  /** What the register of either side must say: state, colour, receipt, progress. */
  List<String> outcome() {
    return List.of(
        state, String.valueOf(level), String.valueOf(receiptCode), String.valueOf(progress));
  }

  /** Why a statement has no effect, as its receipt must say; null when it has. */
  @Nullable String withoutEffect(Spoken said) {
    return withoutEffect.get(said.digest());
  }

  private @Nullable String follow(Spoken said) {
    return switch (said.type()) {
      case "ALERT" -> alerted(said);
      case "RECEIPT" -> receipted(said);
      case "UPDATE", "CANCEL" -> superseded(said);
      case "FEEDBACK" -> answered(said, Objects.requireNonNull(said.progress()));
      case "INVITE" -> invited(said);
      case "INVITE_REPLY" -> replied(said);
      default -> closed(said);
    };
  }

  private boolean over() {
    return OVER.contains(state);
  }

  private @Nullable String alerted(Spoken said) {
    state = "SENT";
    level = said.level();
    content = 1;
    return null;
  }

  private @Nullable String receipted(Spoken said) {
    if (state.equals("SENT") && !said.bySender() && said.answers() == 1) {
      receiptCode = said.receiptCode();
      receipted = true;
      state = "RECEIVED".equals(receiptCode) ? "RECEIPTED" : "RETURNED";
    } else if (state.equals("CLOSED")
        && ending != null
        && ending.bySender() != said.bySender()
        && ending.version() == said.answers()) {
      state = "ARCHIVED";
    }
    return null;
  }

  private @Nullable String superseded(Spoken said) {
    if (!said.bySender()) {
      return "FOREIGN";
    }
    if (over()) {
      return "LATE";
    }
    if (said.supersedes() != content) {
      return "AMBIGUOUS";
    }
    if (said.type().equals("CANCEL")) {
      state = "CANCELLED";
    } else {
      content = said.version();
      level = said.level();
    }
    return null;
  }

  private @Nullable String answered(Spoken said, String how) {
    if (said.bySender()) {
      return "FOREIGN";
    }
    if (over()) {
      return "LATE";
    }
    boolean checking = how.equals("CHECKING");
    if (!receipted || checking && !state.equals("RECEIPTED") && !state.equals("CHECKING")) {
      return "OUT_OF_TURN";
    }
    progress = how;
    if (checking) {
      state = "CHECKING";
    } else if (how.equals("CONTACTED") || how.equals("MEDIATING")) {
      state = state.equals("INVITED") || state.equals("JOINT") ? state : "HANDLING";
    } else {
      end("CLOSED", said);
    }
    return null;
  }

  private @Nullable String invited(Spoken said) {
    if (over()) {
      return "LATE";
    }
    if (!List.of("RECEIPTED", "CHECKING", "HANDLING", "JOINT").contains(state)) {
      return "OUT_OF_TURN";
    }
    state = "INVITED";
    invitation = said;
    return null;
  }

  private @Nullable String replied(Spoken said) {
    if (over()) {
      return "LATE";
    }
    if (!state.equals("INVITED") || invitation == null) {
      return "OUT_OF_TURN";
    }
    if (invitation.bySender() == said.bySender()) {
      return "FOREIGN";
    }
    if (!Objects.equals(invitation.inviteNo(), said.inviteNo())) {
      return "AMBIGUOUS";
    }
    state = said.accepted() ? "JOINT" : "HANDLING";
    return null;
  }

  private @Nullable String closed(Spoken said) {
    if (over()) {
      return "LATE";
    }
    if (!receipted) {
      return "OUT_OF_TURN";
    }
    end("CLOSED", said);
    return null;
  }

  private void end(String how, Spoken said) {
    state = how;
    ending = said;
  }
}
