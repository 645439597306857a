package org.fengqiao.connectors.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CourtCaseNumber;
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
          "([㐀-鿿]{2,20})(?:\\(((?:19|20)\\d{2})\\)第?|((?:19|20)\\d{2})第)0*(\\d{1,10})号?");

  /** The day is one of a time when such numbers were given, not of an older citizen's birth. */
  private static final Pattern PETITION =
      Pattern.compile(
          "\\d{6}20(?:0[5-9]|[1-9]\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{4,8}");

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
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (hasChinese(text)) {
      return byMark(text).flatMap(number -> number.as(expected));
    }
    if (PersonalNumber.isIn(text)) {
      return Optional.empty();
    }
    Optional<ReferenceNumber> shaped = byShape(text);
    return expected == null
        ? shaped
        : shaped.flatMap(number -> number.as(expected)).or(() -> byCode(text, expected));
  }

  /** The text in half-width, with round brackets, hyphens and capitals only. */
  private static String unified(String cell) {
    String text = HalfWidth.of(cell);
    StringBuilder unified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      unified.append(
          switch (c) {
            case '〔', '[', '【' -> '(';
            case '〕', ']', '】' -> ')';
            case '—', '–' -> '-';
            default -> c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
          });
    }
    return unified.toString();
  }

  private static boolean hasChinese(String text) {
    return text.chars().anyMatch(ReferenceNumber::isChinese);
  }

  private static boolean isChinese(int c) {
    return c >= '㐀' && c <= '鿿';
  }

  /** A number that an office writes behind its mark, or a court behind the year. */
  private static Optional<ReferenceNumber> byMark(String text) {
    if (!isChinese(text.charAt(0))) {
      String court = CourtCaseNumber.read(text).normal();
      return !court.isEmpty() && isMarked(court)
          ? found(ReferenceScheme.COURT_CASE, court)
          : Optional.empty();
    }
    Matcher letter = LETTER.matcher(text);
    if (!letter.matches() || !OfficeMark.isOne(letter.group(1))) {
      return Optional.empty();
    }
    String year = letter.group(2) == null ? letter.group(3) : letter.group(2);
    String office = letter.group(1);
    return found(letterScheme(office), office + "(" + year + ")" + letter.group(4) + "号");
  }

  /** Digits name the court's place (沪0118); then only what the court does may follow. */
  private static boolean isMarked(String court) {
    int province = court.indexOf(')') + 1;
    boolean placed = Character.isDigit(court.charAt(province + 1));
    StringBuilder mark = new StringBuilder(court.length());
    for (int i = placed ? province + 1 : province; i < court.length(); i++) {
      char c = court.charAt(i);
      if (isChinese(c) && c != '第' && c != '号') {
        mark.append(c);
      }
    }
    return placed ? OfficeMark.isWhatItDoes(mark.toString()) : OfficeMark.isOne(mark.toString());
  }

  private static Optional<ReferenceNumber> byShape(String text) {
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
  private Optional<ReferenceNumber> as(@Nullable ReferenceScheme expected) {
    if (expected == null || scheme == expected) {
      return Optional.of(this);
    }
    return isLetter(scheme) && isLetter(expected)
        ? Optional.of(new ReferenceNumber(expected, value))
        : Optional.empty();
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
