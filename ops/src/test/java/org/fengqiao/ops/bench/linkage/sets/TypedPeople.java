package org.fengqiao.ops.bench.linkage.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up people, each written down two or three times by hand: some cells slip, some are empty.
 */
public final class TypedPeople {

  private static final List<String> SYLLABLES =
      List.of(
          "am", "bel", "cor", "dan", "el", "fer", "gus", "hol", "im", "jas", "kel", "lor", "mir",
          "nat", "os", "per", "quin", "ros", "sil", "tam", "ur", "vin", "wes", "yor", "zan");
  private static final List<String> TOWNS =
      List.of(
          "ashford", "bourne", "calder", "dunmore", "elstow", "farnham", "glenroy", "hatherley");

  private final Random random;

  private TypedPeople(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes a file of them, in any order.
   *
   * @param people how many
   * @param seed of people and slips
   * @param order of the rows
   */
  public static Path write(Path folder, int people, long seed, long order) throws IOException {
    List<String> rows = new TypedPeople(seed).rows(people);
    Collections.shuffle(rows, new Random(order));
    rows.addFirst("row,given,family,born,town,phone,mail,person");
    return Files.write(folder.resolve("people-%d.csv".formatted(order)), rows);
  }

  private List<String> rows(int people) {
    List<String> rows = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      String given = any(SYLLABLES) + any(SYLLABLES);
      String family = any(SYLLABLES) + any(SYLLABLES) + "ton";
      String born =
          "%d-%02d-%02d"
              .formatted(1930 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
      String town = any(TOWNS);
      String phone = "04%08d".formatted(random.nextInt(100_000_000));
      String mail = any(SYLLABLES) + any(SYLLABLES) + random.nextInt(1_000) + "@post.example";
      for (int copy = random.nextInt(2); copy < 3; copy++) {
        boolean crossed = random.nextInt(6) == 0;
        rows.add(
            String.join(
                ",",
                "r" + rows.size(),
                typed(crossed ? family : given),
                typed(crossed ? given : family),
                typed(born),
                typed(town),
                typed(phone),
                typed(mail),
                "p" + person));
      }
    }
    return rows;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String typed(String value) {
    int slip = random.nextInt(10);
    int at = random.nextInt(value.length() - 1);
    return switch (slip) {
      case 0 -> "";
      case 1 -> value.substring(0, at) + value.substring(at + 1);
      case 2 ->
          value.substring(0, at)
              + value.charAt(at + 1)
              + value.charAt(at)
              + value.substring(at + 2);
      default -> value;
    };
  }
}
