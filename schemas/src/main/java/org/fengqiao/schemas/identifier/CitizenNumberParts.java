package org.fengqiao.schemas.identifier;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.schemas.code.HalfWidth;

/**
 * What a citizen number has in common with its masked and mistyped forms (证件号部分). Four parts, which
 * their lengths tell apart: the first 14 characters (division and birth date), the last 12 (birth
 * date, sequence and check), and as masks leave them the first 6 or 3 with the last 4. With one
 * wrong digit at least one part stays right. Personal data, as the number is.
 */
public final class CitizenNumberParts {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int DIVISION_END = 6;
  private static final int BIRTH_END = 14;
  private static final int SHORT_START = 3;
  private static final int TAIL = LENGTH - BIRTH_END;
  private static final String NOBODYS_SEQUENCE = "000";

  private CitizenNumberParts() {}

  /** The parts of a sound number. */
  public static List<String> of(CitizenNumber number) {
    return parts(number.value18(), number.value18());
  }

  /**
   * The parts that can be read in what a source wrote, sound or not: each that is whole, whose
   * province exists and whose birth date is a day. Empty when nothing can.
   */
  public static List<String> read(String raw) {
    CitizenNumber sound = CitizenNumber.read(raw).number();
    if (sound != null) {
      return of(sound);
    }
    String text = HalfWidth.of(raw).replace('x', 'X');
    int hidden = hiddenFrom(text);
    if (hidden < 0) {
      return text.length() == LENGTH && isNumber(text) ? parts(text, text) : List.of();
    }
    int end = hiddenTo(text);
    String start = text.substring(0, hidden);
    String rest = text.substring(end);
    // Fewer or more asterisks than digits are usual, but 138****8000 is a telephone's mask.
    boolean masked =
        (text.length() == LENGTH || text.length() != OLD_LENGTH && hidden >= DIVISION_END)
            && start.length() + rest.length() < LENGTH
            && isDigits(start)
            && (rest.isEmpty() || isNumber(rest));
    return masked ? parts(start, rest) : List.of();
  }

  private static int hiddenFrom(String text) {
    int at = 0;
    while (at < text.length() && !isMask(text, at)) {
      at++;
    }
    return at == text.length() ? -1 : at;
  }

  private static int hiddenTo(String text) {
    int at = text.length();
    while (!isMask(text, at - 1)) {
      at--;
    }
    return at;
  }

  // An X at the end is a check character.
  private static boolean isMask(String text, int at) {
    char c = text.charAt(at);
    return c == '*' || c == '#' || c == '?' || c == 'X' && at < text.length() - 1;
  }

  /**
   * The whole parts.
   *
   * @param start what is known of the number from its first character on
   * @param rest what is known of it up to its last character
   */
  private static List<String> parts(String start, String rest) {
    List<String> parts = new ArrayList<>(4);
    boolean division = start.length() >= 2 && CitizenNumber.isProvince(start);
    boolean tail =
        rest.length() >= TAIL && !rest.startsWith(NOBODYS_SEQUENCE, rest.length() - TAIL);
    if (division && start.length() >= BIRTH_END && CitizenNumber.isBirthDate(start, DIVISION_END)) {
      parts.add(start.substring(0, BIRTH_END));
    }
    int birth = rest.length() - (LENGTH - DIVISION_END);
    if (tail && birth >= 0 && CitizenNumber.isBirthDate(rest, birth)) {
      parts.add(rest.substring(birth));
    }
    if (division && tail && start.length() >= DIVISION_END) {
      parts.add(start.substring(0, DIVISION_END) + rest.substring(rest.length() - TAIL));
    }
    if (division && tail && start.length() >= SHORT_START) {
      parts.add(start.substring(0, SHORT_START) + rest.substring(rest.length() - TAIL));
    }
    return parts;
  }

  private static boolean isNumber(String text) {
    int last = text.length() - 1;
    return isDigits(text.substring(0, last)) && (text.charAt(last) == 'X' || isDigits(text));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
