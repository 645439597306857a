package org.fengqiao.connectors.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CourtCaseNumber;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.fengqiao.schemas.identifier.PoliceCallNumber;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.jspecify.annotations.Nullable;

/**
 * A case number in normal form, so that one number typed in two ways becomes equal. These numbers
 * leave the department in clear, so only what has the shape of a case number passes: a cell that
 * holds a name, a citizen number or a phone gives nothing.
 *
 * @param scheme the numbering
 * @param value half-width, round brackets, no blanks, no 第, no zeros before the serial
 */
record ReferenceNumber(ReferenceScheme scheme, String value) {

  private static final int LONGEST = 60;
  private static final Pattern LETTER =
      Pattern.compile(
          "(\\p{IsHan}{0,15}[字函调委移信访法公治金检案号]\\p{IsHan}{0,6}?)(?:\\(((?:19|20)\\d{2})\\)第?|((?:19|20)\\d{2})第)0*(\\d{1,10})号?");
  private static final Pattern PETITION = Pattern.compile("\\d{6}(?:19|20)\\d{6}\\d{4,8}");
  private static final Pattern COMPLAINT =
      Pattern.compile("[A-Z]{2,6}-\\d{2,6}-(?:19|20)\\d{6}-\\d{3,10}");
  private static final Pattern COMMITTEE_FILE =
      Pattern.compile("\\d{6,12}-(?:19|20)\\d{2}-\\d{3,10}");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)*");
  private static final int FEWEST_DIGITS = 4;

  /**
   * Reads a cell.
   *
   * @param expected the numbering, when the feed file knows it; null when the shape must tell
   * @return empty when the cell holds no case number (of that numbering)
   */
  static Optional<ReferenceNumber> read(String cell, @Nullable ReferenceScheme expected) {
    String text = unified(cell);
    if (text.isEmpty() || text.length() > LONGEST || isPersonal(text)) {
      return Optional.empty();
    }
    Optional<ReferenceNumber> shaped = byShape(text);
    if (expected == null) {
      return shaped;
    }
    return shaped
        .filter(number -> number.agrees(expected))
        .map(number -> new ReferenceNumber(expected, number.value))
        .or(() -> byCode(text, expected));
  }

  private static String unified(String cell) {
    return HalfWidth.of(cell)
        .replace('〔', '(')
        .replace('〕', ')')
        .replace('[', '(')
        .replace(']', ')')
        .replace('【', '(')
        .replace('】', ')')
        .replace('—', '-')
        .replace('–', '-')
        .toUpperCase(Locale.ROOT);
  }

  private static boolean isPersonal(String text) {
    return CitizenNumber.read(text).quality() != CitizenNumber.Quality.NOT_AN_IDENTIFIER
        || PhoneNumber.read(text).stream().anyMatch(phone -> phone.number() != null);
  }

  private static Optional<ReferenceNumber> byShape(String text) {
    String court = CourtCaseNumber.read(text).normal();
    if (!court.isEmpty()) {
      return found(ReferenceScheme.COURT_CASE, court);
    }
    Matcher letter = LETTER.matcher(text);
    if (letter.matches()) {
      String year = letter.group(2) == null ? letter.group(3) : letter.group(2);
      String office = letter.group(1);
      return found(letterScheme(office), office + "(" + year + ")" + letter.group(4) + "号");
    }
    if (PETITION.matcher(text).matches()) {
      return found(ReferenceScheme.PETITION_ITEM, text);
    }
    String call = PoliceCallNumber.read(text).normal();
    if (!call.isEmpty()) {
      return found(ReferenceScheme.POLICE_CALL, call);
    }
    if (COMPLAINT.matcher(text).matches()) {
      return found(ReferenceScheme.COMPLAINT, text);
    }
    return COMMITTEE_FILE.matcher(text).matches()
        ? found(ReferenceScheme.MEDIATION_FILE, text)
        : Optional.empty();
  }

  private static ReferenceScheme letterScheme(String office) {
    if (office.contains("调字")) {
      return ReferenceScheme.MEDIATION_FILE;
    }
    return office.contains("公") && office.contains("移")
        ? ReferenceScheme.POLICE_TRANSFER
        : ReferenceScheme.REFERRAL_LETTER;
  }

  /** Letters of all kinds look alike; the other numberings keep to their shape. */
  private boolean agrees(ReferenceScheme expected) {
    return scheme == expected || isLetter(scheme) && isLetter(expected);
  }

  private static boolean isLetter(ReferenceScheme scheme) {
    return switch (scheme) {
      case REFERRAL_LETTER, POLICE_TRANSFER, MEDIATION_FILE -> true;
      case COURT_CASE, POLICE_CALL, PETITION_ITEM, COMPLAINT -> false;
    };
  }

  /** A number whose shape we do not know, in a column that the feed file vouches for. */
  private static Optional<ReferenceNumber> byCode(String text, ReferenceScheme expected) {
    boolean strict =
        expected == ReferenceScheme.COURT_CASE || expected == ReferenceScheme.POLICE_CALL;
    boolean plain =
        CODE.matcher(text).matches()
            && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    return plain && !strict ? found(expected, text) : Optional.empty();
  }

  private static Optional<ReferenceNumber> found(ReferenceScheme scheme, String value) {
    return Optional.of(new ReferenceNumber(scheme, value));
  }
}
