package org.fengqiao.ops.fuzz.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes rows, good and hostile, each with a key of its own and a fate that follows from how it was
 * made.
 */
public final class RowMaker {

  private static final List<String> BAD_DAYS =
      List.of("2019-02-30", "昨天", "0000-00-00", "99999999", "2019年13月1日", "=TODAY()", "-", "1e9");
  private static final List<String> HOSTILE_TIMES =
      List.of(
          "9999-12-31 23:59:59",
          "0001-01-01 00:00:00",
          "+999999999-12-31 23:59:59",
          "99999999999999",
          "昨天",
          "2019-02-30",
          "1970-01-01T00:00");
  private static final List<String> LETTERS_OF_KEYS =
      List.of(
          "案", "|", ":", "'", "\"", "%", "../", "=1+", "\uD83D\uDE00", "{0}", " ", "\\", "\u202e");
  private static final int LONGEST_CELL = 1 << 20;

  private final String prefix;
  private final Random dice;
  private final int longestCell;
  private long number;

  /**
   * Prepares rows.
   *
   * @param prefix begins each key, so that no other maker makes the same
   * @param dice decides everything
   * @param longestCell most characters of a cell that the source can hold
   */
  public RowMaker(String prefix, Random dice, int longestCell) {
    this.prefix = prefix;
    this.dice = dice;
    this.longestCell = longestCell;
  }

  /** The next row. */
  public HostileRow next() {
    Map<String, String> cells = good();
    String key = prefix + number;
    int kind = dice.nextInt(10_000);
    if (kind < 6_500) {
      return row(key, Fate.TAKEN, cells);
    } else if (kind < 8_500) {
      for (int times = dice.nextInt(1, 5); times > 0; times--) {
        cells.put(pick(List.of("sqr", "zj", "dh", "rs", "je", "nr")), HostileText.of(dice));
      }
      return row(key, Fate.TAKEN, cells);
    } else if (kind < 8_700) {
      cells.put("gx", pick(HOSTILE_TIMES));
      return row(key, Fate.TAKEN, cells);
    } else if (kind < 8_900) {
      return row(prefix + pick(LETTERS_OF_KEYS) + number, Fate.TAKEN, cells);
    } else if (kind < 9_300) {
      cells.put("rq", pick(BAD_DAYS));
      return row(key, Fate.QUARANTINED, cells);
    } else if (kind < 9_700) {
      cells.put("lx", "9");
      return row(key, Fate.EXCLUDED, cells);
    } else if (kind < 9_990) {
      cells.put("bh", badKey());
      return new HostileRow(null, Fate.QUARANTINED, cells);
    }
    return huge(key, cells);
  }

  /** An honest row, for files that are hostile as a whole. */
  public HostileRow honest() {
    return row(prefix + ++number, Fate.TAKEN, good());
  }

  /** The longest cell, or one letter more. */
  private HostileRow huge(String key, Map<String, String> cells) {
    int length = Math.min(longestCell, LONGEST_CELL + dice.nextInt(2));
    String text = pick(List.of("x", "调", "(2019)沪0118民初1号")).repeat(length);
    cells.put("nr", text.substring(0, length));
    return row(key, length > LONGEST_CELL ? Fate.QUARANTINED : Fate.TAKEN, cells);
  }

  private Map<String, String> good() {
    number++;
    Map<String, String> cells = new HashMap<>();
    cells.put("lx", String.valueOf(dice.nextInt(1, 9)));
    cells.put(
        "rq",
        "20%02d-%02d-%02d"
            .formatted(dice.nextInt(15, 25), dice.nextInt(1, 13), dice.nextInt(1, 29)));
    cells.put("sqr", "测试" + (char) ('一' + dice.nextInt(20_000)));
    cells.put("zj", "310115" + (19_400_101 + dice.nextInt(100_000)) + "001X");
    cells.put("dh", "1380000" + "%04d".formatted(dice.nextInt(10_000)));
    cells.put("rs", String.valueOf(dice.nextInt(1, 30)));
    cells.put("je", dice.nextInt(100_000) + ".50");
    cells.put("nr", "邻里纠纷" + dice.nextInt());
    cells.put(
        "gx",
        "2024-%02d-%02d %02d:00:00"
            .formatted(dice.nextInt(1, 13), dice.nextInt(1, 29), dice.nextInt(24)));
    return cells;
  }

  private static HostileRow row(String key, Fate fate, Map<String, String> cells) {
    cells.put("bh", key);
    return new HostileRow(key, fate, cells);
  }

  private String badKey() {
    return switch (dice.nextInt(3)) {
      case 0 -> prefix + number + "\u0001";
      case 1 -> prefix + number + "k".repeat(300);
      default -> prefix + "\u0085" + number;
    };
  }

  private String pick(List<String> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }
}
