package org.fengqiao.schemas.identifier;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * A court case number (法院案号, 法〔2015〕137号, amended by 法〔2018〕335号): year, court character, type
 * characters, serial. The normal form is {@code (2019)沪0101民初12345号}: half-width round brackets, no
 * 第, no padding of the serial.
 */
public final class CourtCaseNumber {

  /** How good a source's value is. */
  public enum Quality {
    /** As the standard writes it; half-width or full-width brackets. */
    VALID,
    /** Repaired: other brackets or none, 第, padding, or 号 missing. */
    NORMALISED,
    /** A number given before 2016, for example (2014)浦民一(民)初字第1234号. */
    LEGACY,
    /** Well formed, but no county or special court has this court character. */
    SUSPECT,
    /** No case number. */
    INVALID,
    /** Nothing written. */
    EMPTY
  }

  /**
   * What was read.
   *
   * @param normal the normal form; empty when the quality is INVALID or EMPTY
   */
  public record Reading(Quality quality, String normal) {}

  private static final Pattern CURRENT =
      Pattern.compile(
          "\\(?(\\d{4})\\)?"
              + "(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军](\\d{4}|\\d{2})?)"
              + "([一-龥]{1,7}?)第?0*([1-9]\\d{0,8})号?(之[一二三四五六七八九十]+)?");
  private static final Pattern BEFORE_2016 =
      Pattern.compile(
          "\\(?((?:19|20)\\d{2})\\)?([一-龥][一-龥()]{0,19}字)第?0*([1-9]\\d{0,8})号?(之[一二三四五六七八九十]+|-\\d{1,3})?");

  private static final Map<Character, String> PROVINCES =
      Map.ofEntries(
          Map.entry('京', "11"),
          Map.entry('津', "12"),
          Map.entry('冀', "13"),
          Map.entry('晋', "14"),
          Map.entry('内', "15"),
          Map.entry('辽', "21"),
          Map.entry('吉', "22"),
          Map.entry('黑', "23"),
          Map.entry('沪', "31"),
          Map.entry('苏', "32"),
          Map.entry('浙', "33"),
          Map.entry('皖', "34"),
          Map.entry('闽', "35"),
          Map.entry('赣', "36"),
          Map.entry('鲁', "37"),
          Map.entry('豫', "41"),
          Map.entry('鄂', "42"),
          Map.entry('湘', "43"),
          Map.entry('粤', "44"),
          Map.entry('桂', "45"),
          Map.entry('琼', "46"),
          Map.entry('渝', "50"),
          Map.entry('川', "51"),
          Map.entry('黔', "52"),
          Map.entry('云', "53"),
          Map.entry('藏', "54"),
          Map.entry('陕', "61"),
          Map.entry('甘', "62"),
          Map.entry('青', "63"),
          Map.entry('宁', "64"),
          Map.entry('新', "65"));

  private CourtCaseNumber() {}

  /** Reads what a source wrote; blanks and all kinds of brackets are repaired. */
  public static Reading read(@Nullable String raw) {
    String text = raw == null ? "" : HalfWidth.of(raw);
    if (text.isEmpty()) {
      return new Reading(Quality.EMPTY, "");
    }
    String unified = withRoundBrackets(text);
    Matcher current = CURRENT.matcher(unified);
    if (current.matches()) {
      return currentReading(current, text);
    }
    Matcher before = BEFORE_2016.matcher(unified);
    if (before.matches()) {
      String suffix = before.group(4) == null ? "" : before.group(4);
      return new Reading(
          Quality.LEGACY,
          "(" + before.group(1) + ")" + before.group(2) + "第" + before.group(3) + "号" + suffix);
    }
    return new Reading(Quality.INVALID, "");
  }

  private static Reading currentReading(Matcher matcher, String text) {
    String suffix = matcher.group(6) == null ? "" : matcher.group(6);
    String normal =
        "("
            + matcher.group(1)
            + ")"
            + matcher.group(2)
            + matcher.group(4)
            + matcher.group(5)
            + "号"
            + suffix;
    if (!isCourt(matcher.group(2))) {
      return new Reading(Quality.SUSPECT, normal);
    }
    return new Reading(normal.equals(text) ? Quality.VALID : Quality.NORMALISED, normal);
  }

  /**
   * A basic court's four digits are the last four of its county's code, which may be abolished
   * since (art. 13); 71 and up are special courts, in the first pair by kind and in the second, to
   * 95, across districts.
   */
  private static boolean isCourt(String character) {
    String province = character.length() == 5 ? PROVINCES.get(character.charAt(0)) : null;
    if (province == null) {
      return true;
    }
    int first = Integer.parseInt(character, 1, 3, 10);
    int second = Integer.parseInt(character, 3, 5, 10);
    return first >= 71
        || second >= 71 && second <= 95
        || Divisions.china().resolve(province + character.substring(1), null).isPresent();
  }

  private static String withRoundBrackets(String text) {
    return text.replace('〔', '(')
        .replace('〕', ')')
        .replace('[', '(')
        .replace(']', ')')
        .replace('【', '(')
        .replace('】', ')');
  }
}
