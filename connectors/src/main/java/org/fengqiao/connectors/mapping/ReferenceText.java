package org.fengqiao.connectors.mapping;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CourtCaseNumber;
import org.fengqiao.schemas.identifier.PoliceCallNumber;
import org.fengqiao.schemas.message.ReferenceScheme;

/** Case numbers in normal form, so that one number typed in two ways is one number. */
final class ReferenceText {

  private static final Pattern OPENING = Pattern.compile("[〔\\[【{]");
  private static final Pattern CLOSING = Pattern.compile("[〕\\]】}]");
  private static final Pattern NUMBER = Pattern.compile(".*\\d{2,}.*");
  private static final int LONGEST = 64;

  private ReferenceText() {}

  /** The normal form; empty when the text is no number of the scheme. */
  static Optional<String> normal(ReferenceScheme scheme, String raw) {
    return switch (scheme) {
      case COURT_CASE -> court(raw);
      case POLICE_CALL -> {
        PoliceCallNumber.Reading reading = PoliceCallNumber.read(raw);
        yield switch (reading.quality()) {
          case VALID, LENGTH_VARIANT -> Optional.of(reading.normal());
          case INVALID, EMPTY -> Optional.empty();
        };
      }
      case MEDIATION_FILE, REFERRAL_LETTER, POLICE_TRANSFER, PETITION_ITEM, COMPLAINT -> paper(raw);
    };
  }

  private static Optional<String> court(String raw) {
    CourtCaseNumber.Reading reading = CourtCaseNumber.read(raw);
    return switch (reading.quality()) {
      case VALID, NORMALISED, LEGACY, SUSPECT -> Optional.of(reading.normal());
      case INVALID, EMPTY -> Optional.empty();
    };
  }

  private static Optional<String> paper(String raw) {
    String half = HalfWidth.of(raw).replace("第", "");
    String text = CLOSING.matcher(OPENING.matcher(half).replaceAll("(")).replaceAll(")");
    return text.length() <= LONGEST && NUMBER.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }
}
