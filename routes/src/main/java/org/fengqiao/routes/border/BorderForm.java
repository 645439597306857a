package org.fengqiao.routes.border;

import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.jspecify.annotations.Nullable;

/**
 * The form of a border message: every text is a number, a code or one of a few words, so that no
 * name or narrative can come in by it.
 */
final class BorderForm {

  static final String PURPOSE = "dispute-mediation-coordination";

  private static final Pattern ALERT_ID = Pattern.compile("BJYJ\\d{20}");
  private static final Pattern COUNTY = Pattern.compile("\\d{6}");
  private static final Pattern PAIR = Pattern.compile("\\d{6}-\\d{6}");
  private static final Pattern DISPUTE_TYPE = Pattern.compile("\\d{2}(\\d{2})?");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Set<String> SCALES = Set.of("1-4", "5-9", "10-29", "30+");
  private static final Set<String> AMOUNTS = Set.of("<1", "1-10", "10-100", ">100");

  private BorderForm() {}

  static boolean holds(BorderMessage message) {
    return frameHolds(message) && StatementForm.holds(message);
  }

  /** Whether a number is an alert's, so that it may be repeated in an answer or a log. */
  static boolean isAlertId(String value) {
    return ALERT_ID.matcher(value).matches();
  }

  private static boolean frameHolds(BorderMessage message) {
    boolean ofSender =
        message.getMessageType() != BorderMessageType.ALERT
            || message.getAlertId().startsWith(message.getSenderDivision(), 4);
    return isAlertId(message.getAlertId())
        && ofSender
        && UUID.matcher(message.getMessageId()).matches()
        && message.getVersion() > 0
        && COUNTY.matcher(message.getSenderDivision()).matches()
        && BorderParty.provinceOf(message.getSenderDivision()).equals(message.getSenderProvince())
        && COUNTY.matcher(message.getReceiverDivision()).matches()
        && PAIR.matcher(message.getBorderPair()).matches()
        && PURPOSE.equals(message.getPurpose())
        && matchesOrNull(DISPUTE_TYPE, message.getDisputeType())
        && isOneOrNull(SCALES, message.getScaleBand())
        && isOneOrNull(AMOUNTS, message.getAmountBand());
  }

  private static boolean matchesOrNull(Pattern form, @Nullable String value) {
    return value == null || form.matcher(value).matches();
  }

  private static boolean isOneOrNull(Set<String> words, @Nullable String value) {
    return value == null || words.contains(value);
  }
}
