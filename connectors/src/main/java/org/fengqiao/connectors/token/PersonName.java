package org.fengqiao.connectors.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's name, taken apart so that it can be met where it was typed otherwise.
 *
 * @param simplified normal form, in simplified characters; a minority's name (少数民族姓名) with its dot
 */
record PersonName(String simplified) {

  private static final int LONGEST_CHINESE = 4;
  private static final String DOT = "·";

  /**
   * The sounds (读音) of the whole name, syllables divided by a blank: one for each combination of
   * its characters' readings, at most {@value ChineseSounds#MOST}, likeliest first. None when any
   * character has no reading.
   */
  List<String> sounds() {
    String spoken = simplified.replace(DOT, "");
    if (spoken.codePointCount(0, spoken.length()) < 2) {
      return List.of();
    }
    return ChineseSounds.of(spoken);
  }

  /**
   * The parts (姓名部分): the surname with each character of the given name, and a given name of two
   * characters. Of a name with a dot, what stands before the first and behind the last. Other names
   * have none.
   */
  List<String> parts() {
    if (simplified.contains(DOT)) {
      return dotted();
    }
    int characters = simplified.codePointCount(0, simplified.length());
    if (characters < 2 || characters > LONGEST_CHINESE || !isChinese()) {
      return List.of();
    }
    String surname = Surname.of(simplified).text();
    String given = simplified.substring(surname.length());
    List<String> parts = new ArrayList<>(3);
    given.codePoints().distinct().forEach(c -> parts.add(surname + ' ' + Character.toString(c)));
    if (given.codePointCount(0, given.length()) == 2) {
      parts.add(' ' + given);
    }
    return parts;
  }

  /** The letters of the whole name, see {@link NameLetters}. */
  Optional<String> letters() {
    return NameLetters.of(simplified);
  }

  private List<String> dotted() {
    List<String> parts = new ArrayList<>(2);
    String first = simplified.substring(0, simplified.indexOf(DOT));
    String last = simplified.substring(simplified.lastIndexOf(DOT) + 1);
    if (first.length() > 1) {
      parts.add(first + DOT);
    }
    if (last.length() > 1) {
      parts.add(DOT + last);
    }
    return parts;
  }

  private boolean isChinese() {
    return simplified.codePoints().allMatch(Character::isIdeographic);
  }

  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
