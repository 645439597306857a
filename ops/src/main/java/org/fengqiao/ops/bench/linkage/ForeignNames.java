package org.fengqiao.ops.bench.linkage;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.fengqiao.connectors.token.OrganisationName;

/**
 * How a made-up world's people are called: by the names that they have, or each by one in Latin
 * letters that nobody has, which some rows have with one slip of the hand. A character always
 * becomes the same syllable, so families keep a name in common.
 *
 * @param slips of a hundred rows, how many have a slip in a name; negative for the names that the
 *     world tells
 */
public record ForeignNames(int slips) {

  /** People are called as the world tells. */
  public static final ForeignNames NONE = new ForeignNames(-1);

  private static final String FIRST = "bcdfghjklmnprstvwz";
  private static final String MIDDLE = "aeiou";
  private static final String LAST = "lmnrst";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwyz";
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern BLANKS = Pattern.compile("[ \u3000]");
  private static final int HUNDRED = 100;

  /**
   * What stands in a cell for names.
   *
   * @param cell as the world tells it; what is no name of one to four characters stays
   * @param row decides which slips there are
   */
  String typed(String cell, String row) {
    String names = BLANKS.matcher(cell).replaceAll("");
    if (slips < 0 || OrganisationName.looksLikeOne(names)) {
      return cell;
    }
    SplittableRandom random = new SplittableRandom((row + names).hashCode() * 31L + slips);
    return NAME.matcher(names)
        .replaceAll(
            name -> {
              String foreign = foreign(name.group());
              return random.nextInt(HUNDRED) < slips ? slip(foreign, random) : foreign;
            });
  }

  private static String foreign(String name) {
    StringBuilder foreign = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              SplittableRandom random = new SplittableRandom(c);
              foreign
                  .append(any(FIRST, random))
                  .append(any(MIDDLE, random))
                  .append(random.nextBoolean() ? "" : any(LAST, random));
            });
    return foreign.toString();
  }

  /** One letter more, other or less, or two neighbours exchanged. */
  private static String slip(String name, SplittableRandom random) {
    int place = 1 + random.nextInt(name.length() - 2);
    String start = name.substring(0, place);
    String end = name.substring(place + 1);
    return switch (random.nextInt(4)) {
      case 0 -> start + any(LETTERS, random) + name.substring(place);
      case 1 -> start + any(LETTERS, random) + end;
      case 2 -> start + end;
      default -> start + end.charAt(0) + name.charAt(place) + end.substring(1);
    };
  }

  private static char any(String letters, SplittableRandom random) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
