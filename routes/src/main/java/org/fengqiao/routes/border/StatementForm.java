package org.fengqiao.routes.border;

import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.NoEffect;
import org.fengqiao.schemas.message.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of statement must say, and in which form. There is no free text: every text is a
 * number of a form so narrow that no name, phone number or citizen number fits.
 */
final class StatementForm {

  private static final int MOST_ENTRIES = 16;
  private static final Pattern DIVISION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern CREDIT_CODE =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern RULE = Pattern.compile("[A-Z]{1,8}-\\d{1,4}");
  private static final Pattern CONSENT = Pattern.compile("[A-Z]{2,6}\\d{4}-\\d{1,6}");
  private static final Pattern CERTIFICATE = Pattern.compile("[A-Z]{0,4}\\d{4,10}");
  // An office's sign begins with its province's, as 沪青司调邀 does.
  private static final String SIGN = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]\\p{IsHan}{1,3}";
  private static final Pattern INVITE_NO = Pattern.compile(SIGN + "调邀〔\\d{4}〕第\\d{1,5}号");
  private static final Pattern AGREEMENT_NO = Pattern.compile(SIGN + "调〔\\d{4}〕第\\d{1,5}号");

  private StatementForm() {}

  static boolean holds(BorderMessage message) {
    return textsHold(message)
        && switch (message.getMessageType()) {
          case ALERT -> contentHolds(message) && message.getVersion() == 1;
          case UPDATE -> contentHolds(message) && message.getSupersedes() > 0;
          case CANCEL -> message.getCancelReason() != null && message.getSupersedes() > 0;
          case RECEIPT -> receiptHolds(message);
          case FEEDBACK -> message.getProgress() != null;
          case INVITE -> inviteHolds(message);
          case INVITE_REPLY -> replyHolds(message);
          case CLOSE -> closeHolds(message);
        };
  }

  private static boolean textsHold(BorderMessage message) {
    return holds(CREDIT_CODE, message.getSenderOrg())
        && holds(CREDIT_CODE, message.getAssignedOrg())
        && holds(DIVISION, message.getPlaceCode())
        && holds(DIVISION, message.getVenueCode())
        && holds(INVITE_NO, message.getInviteNo())
        && holds(AGREEMENT_NO, message.getAgreementNo())
        && allHold(RULE, message.getRules())
        && allHold(CONSENT, message.getConsentRefs())
        && allHold(CERTIFICATE, message.getMediatorCertificates())
        && message.getMeasuresTaken().size() <= MOST_ENTRIES
        && digestHolds(message.getPredecessor().remaining(), message.getVersion() - 1)
        && digestHolds(message.getSeenDigest().remaining(), message.getSeenVersion());
  }

  private static boolean contentHolds(BorderMessage message) {
    return message.getDisputeType() != null
        && message.getLevel() != null
        && message.getLevel() != EscalationLevel.NONE
        && message.getRequestedAction() != null;
  }

  private static boolean receiptHolds(BorderMessage message) {
    NoEffect noEffect = message.getNoEffect();
    return message.getReceiptCode() != null
        && (message.getAnswers() > 0 || message.getVersion() == 1)
        && (noEffect == null || message.getReceiptCode() == ReceiptCode.RECEIVED);
  }

  private static boolean inviteHolds(BorderMessage message) {
    String lead = message.getLeadDivision();
    return message.getInviteNo() != null
        && message.getMode() != null
        && lead != null
        && message.getBorderPair().contains(lead)
        && lead.length() == 6
        && !message.getConsentRefs().isEmpty()
        && message.getProposedAt() != null
        && message.getVenueCode() != null
        && message.getVenueKind() != null
        && message.getReplyDue() != null;
  }

  private static boolean replyHolds(BorderMessage message) {
    return message.getInviteNo() != null
        && message.getAccepted() != null
        && message.getAccepted() == (message.getDeclineReason() == null);
  }

  private static boolean closeHolds(BorderMessage message) {
    return message.getResult() != null
        && (message.getResult() == CloseResult.SUCCEEDED
            || (message.getAgreementNo() == null && message.getPerformance() == null));
  }

  // The first release wrote no chain; where there is a digest, it is a SHA-256.
  private static boolean digestHolds(int length, int versionBefore) {
    return length == 0 || (length == 32 && versionBefore > 0);
  }

  private static boolean holds(Pattern form, @Nullable String value) {
    return value == null || form.matcher(value).matches();
  }

  private static boolean allHold(Pattern form, List<String> values) {
    return values.size() <= MOST_ENTRIES && values.stream().allMatch(form.asMatchPredicate());
  }
}
