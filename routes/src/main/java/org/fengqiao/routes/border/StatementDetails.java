package org.fengqiao.routes.border;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.schemas.message.BorderMessage;
import org.jspecify.annotations.Nullable;

/** What a statement says, one thing after the other; what it leaves open is left out. */
final class StatementDetails {

  private final List<Conversation.Detail> found = new ArrayList<>();

  private StatementDetails() {}

  static List<Conversation.Detail> of(BorderMessage message) {
    StatementDetails details = new StatementDetails();
    details.add("level", message.getLevel());
    details.add("action", message.getRequestedAction());
    details.add("rule", message.getRules());
    details.add("division", message.getPlaceCode());
    details.add("placeKind", message.getPlaceKind());
    details.add("risk", message.getEscalationRisk());
    details.add("measure", message.getMeasuresTaken());
    details.add("cancelReason", message.getCancelReason());
    details.add("receipt", message.getReceiptCode());
    details.add("answers", message.getAnswers() == 0 ? null : message.getAnswers());
    details.add("noEffect", message.getNoEffect());
    details.add("progress", message.getProgress());
    details.add("inviteNo", message.getInviteNo());
    details.add("mode", message.getMode());
    details.add("lead", message.getLeadDivision());
    details.add("proposedAt", message.getProposedAt());
    details.add("venue", message.getVenueCode());
    details.add("venueKind", message.getVenueKind());
    details.add("consent", message.getConsentRefs());
    details.add("mediator", message.getMediatorCertificates());
    details.add("replyDue", message.getReplyDue());
    details.add("accepted", message.getAccepted());
    details.add("declineReason", message.getDeclineReason());
    details.add("result", message.getResult());
    details.add("agreementNo", message.getAgreementNo());
    details.add("performance", message.getPerformance());
    details.add("performanceDue", message.getPerformanceDue());
    return details.found;
  }

  private void add(String what, @Nullable Object value) {
    if (value != null) {
      found.add(new Conversation.Detail(what, value));
    }
  }

  private void add(String what, List<?> values) {
    values.forEach(value -> add(what, value));
  }
}
