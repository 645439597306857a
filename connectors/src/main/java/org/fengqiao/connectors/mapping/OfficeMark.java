package org.fengqiao.connectors.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;

/**
 * Tells the short form of an office in a case number (代字: 沪青夏人调字, 青信访委, 沪民诉前调) from a sentence or a
 * person's name in its place, for such a number leaves the department in clear. A mark names a
 * place, by a few characters or by a county's name, and then what the office does, for which few
 * characters are in use.
 */
final class OfficeMark {

  private static final String WHAT_IT_DOES =
      "一二三四五六七八九十之中高字函调委移信访法公治金检案人民司联办转诉医劳消警交派所综仲商知少" + "刑行执初终申再抗监核特督催撤辖更止没复破强清认确引前保财审赔外提协救惩恢异";

  /** Stand behind other characters only, as 字 and 函 do. */
  private static final String NEVER_FIRST = "字函委移访案转号之协异恢";

  private static final int LONGEST = 16;

  /** First two digits of a province to the characters that name its counties and prefectures. */
  private static final Map<String, Set<Character>> PLACES = new HashMap<>();

  static {
    for (Division county : Divisions.china().counties()) {
      Set<Character> places =
          PLACES.computeIfAbsent(county.code().substring(0, 2), province -> new HashSet<>());
      addWithoutEnding(county.name(), places);
      addWithoutEnding(county.prefectureName(), places);
    }
  }

  private OfficeMark() {}

  private static void addWithoutEnding(String name, Set<Character> places) {
    for (int i = 0; i < name.length() - 1; i++) {
      places.add(name.charAt(i));
    }
  }

  /** Whether a text names no place, but only what an office or a court does. */
  static boolean isWhatItDoes(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> WHAT_IT_DOES.indexOf(c) >= 0);
  }

  /** Whether the Chinese characters of a number can be an office's mark. */
  static boolean isOne(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int place = text.length();
    while (place > 0 && WHAT_IT_DOES.indexOf(text.charAt(place - 1)) >= 0) {
      place--;
    }
    int does = text.length() - place;
    return switch (place) {
      case 0 -> does > 1;
      // A single character is no name. With the next it might be, and 刘民调字 cannot be told from
      // 青民调字; what is no office's beginning can.
      case 1 ->
          ProvinceMark.code(text.charAt(0)) != null && does > 0
              || does > 1 && NEVER_FIRST.indexOf(text.charAt(1)) < 0;
      default -> does > 0 && isPlace(text.substring(0, place));
    };
  }

  /** 苏昆 and 苏昆花 begin with a character of Jiangsu's 昆山; 苏伟 is a name. */
  private static boolean isPlace(String text) {
    String province = text.length() > 3 ? null : ProvinceMark.code(text.charAt(0));
    return province != null && PLACES.getOrDefault(province, Set.of()).contains(text.charAt(1))
        || Divisions.china().resolve(text, null).isPresent();
  }
}
