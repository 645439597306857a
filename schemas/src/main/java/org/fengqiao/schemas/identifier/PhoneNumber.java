package org.fengqiao.schemas.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of mainland China. Personal data: it exists at the edge only, and never in a
 * log.
 *
 * @param kind mobile or landline
 * @param value 11 digits for a mobile; area code, hyphen, 7 or 8 digits for a landline:
 *     021-60000000
 */
public record PhoneNumber(Kind kind, String value) {

  /** What sort of line it is. */
  public enum Kind {
    /** Belongs to a person. */
    MOBILE,
    /** Belongs to a place, and may be shared. */
    LANDLINE
  }

  /** How good a source's value is. */
  public enum Quality {
    /** In normal form. */
    VALID,
    /** Repaired: country code, blanks, hyphens, full-width digits, an extension cut off. */
    NORMALISED,
    /** A landline without its area code. */
    AMBIGUOUS,
    /** A public or service number (110, 12345, 95588, 400…): not a party's. */
    SERVICE,
    /** Partly hidden by asterisks. */
    MASKED,
    /** No telephone number: an e-mail address, an overflown integer, a text. */
    INVALID
  }

  /**
   * What was read.
   *
   * @param number set exactly when the quality is VALID or NORMALISED
   */
  public record Reading(Quality quality, @Nullable PhoneNumber number) {}

  private static final Pattern SEPARATORS = Pattern.compile("[/、,;|\\\\\\n\\r]+");
  private static final Pattern BLANKS = Pattern.compile(" +");

  /** Reads every number in what a source wrote into one cell; an empty cell gives an empty list. */
  public static List<Reading> read(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return List.of();
    }
    if (PhoneDigits.isPlainMobile(raw)) {
      return List.of(new Reading(Quality.VALID, new PhoneNumber(Kind.MOBILE, raw)));
    }
    List<Reading> readings = new ArrayList<>();
    for (String part : parts(raw)) {
      String text = HalfWidth.keepingBlanks(part);
      if (!text.isEmpty()) {
        boolean folded = !text.equals(part.strip());
        readPart(text).stream()
            .map(reading -> folded ? repaired(reading) : reading)
            .forEach(readings::add);
      }
    }
    return List.copyOf(readings);
  }

  /** What stands between the separators of a cell. */
  static String[] parts(String raw) {
    return SEPARATORS.split(raw.replace('，', ',').replace('；', ';').replace('／', '/'), -1);
  }

  private static Reading repaired(Reading reading) {
    return reading.quality() == Quality.VALID
        ? new Reading(Quality.NORMALISED, reading.number())
        : reading;
  }

  // A blank stands within a number (138 0013 8000) or between two: the whole is tried first.
  private static List<Reading> readPart(String text) {
    Reading whole = PhoneDigits.read(text);
    if (whole.quality() == Quality.INVALID && text.indexOf(' ') > 0) {
      List<Reading> each = BLANKS.splitAsStream(text).map(PhoneDigits::read).toList();
      if (each.stream().anyMatch(reading -> reading.number() != null)) {
        return each;
      }
    }
    return List.of(whole);
  }

  @Override
  public String toString() {
    return "PhoneNumber[" + kind + ", hidden]";
  }
}
