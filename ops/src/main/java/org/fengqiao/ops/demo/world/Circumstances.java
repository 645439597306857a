package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened between whom, before anybody goes to any department.
 *
 * @param kind what about
 * @param county where
 * @param border whether a party comes from across the provincial border
 * @param arose when
 * @param applicants who complains
 * @param respondents against whom
 */
record Circumstances(
    DisputeKind kind,
    County county,
    boolean border,
    LocalDateTime arose,
    List<Party> applicants,
    List<Party> respondents) {

  static final String JIANGSU = "32";
  private static final double AT_THE_BORDER = 9;
  private static final double LANDLORD_OF_MANY = 40;

  /** The dispute with this index, of a type of its own. */
  static Circumstances of(
      long seed, long index, County county, LocalDateTime arose, boolean toJiangsu) {
    DisputeKind kind =
        Dice.of(seed, index, "what").weighted(DisputeKind.all(), DisputeKind::weight);
    return of(seed, index, kind, county, arose, toJiangsu);
  }

  /**
   * The dispute with this index.
   *
   * @param toJiangsu whether the respondent must come from there
   */
  static Circumstances of(
      long seed,
      long index,
      DisputeKind kind,
      County county,
      LocalDateTime arose,
      boolean toJiangsu) {
    boolean border =
        toJiangsu
            || !county.neighbours().isEmpty()
                && Dice.of(seed, index, "border").percent(AT_THE_BORDER);
    return new Circumstances(
        kind,
        county,
        border,
        arose,
        applicants(Dice.of(seed, index, "applicants"), county),
        respondents(Dice.of(seed, index, "respondents"), kind, county, border, toJiangsu));
  }

  /** The same with another first applicant. */
  Circumstances by(Party first) {
    List<Party> others = new ArrayList<>(applicants);
    others.set(0, first);
    return new Circumstances(kind, county, border, arose, others, respondents);
  }

  /** The same parties at another time about something else. */
  Circumstances again(DisputeKind about, LocalDateTime at) {
    return new Circumstances(about, county, border, at, applicants, respondents);
  }

  private static List<Party> applicants(Dice dice, County county) {
    int count =
        dice.percent(80)
            ? 1
            : dice.percent(90) ? dice.between(2, 4) : dice.between(5, World.MOST_PARTIES / 2);
    return Stream.generate(() -> People.resident(dice, county)).limit(count).toList();
  }

  private static List<Party> respondents(
      Dice dice, DisputeKind kind, County county, boolean border, boolean toJiangsu) {
    if (kind.opponent() == DisputeKind.Opponent.BANK && !toJiangsu) {
      return List.of(People.bank(dice, county));
    }
    List<Party> respondents = new ArrayList<>();
    if (border) {
      List<String> from =
          toJiangsu
              ? county.neighbours().stream().filter(code -> code.startsWith(JIANGSU)).toList()
              : county.neighbours();
      respondents.add(People.neighbour(dice, dice.pick(from)));
    } else {
      respondents.add(
          switch (kind.opponent()) {
            case COMPANY -> People.company(dice, county);
            case LANDLORD ->
                dice.percent(LANDLORD_OF_MANY)
                    ? People.landlord(dice, county)
                    : People.resident(dice, county);
            case BANK, RESIDENT -> People.resident(dice, county);
          });
    }
    if (dice.percent(12)) {
      respondents.add(People.resident(dice, county));
    }
    return respondents;
  }
}
