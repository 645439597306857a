package org.fengqiao.ops.demo.world;

import java.time.LocalDate;

/** People who are easily taken for somebody else. */
final class Relatives {

  private static final int LAST_SEQUENCE = 997;
  private static final int SEQUENCE_AT = 14;
  private static final int SEQUENCE_END = 17;
  private static final double TWINS_SHARE_A_PHONE = 30;
  private static final int LAST_WITH_GROWN_CHILDREN = 1975;

  private Relatives() {}

  /** Born on the same day, registered next to each other, named one character apart. */
  static Party twin(Dice dice, Party one) {
    int sequence = Integer.parseInt(one.number().substring(SEQUENCE_AT, SEQUENCE_END));
    int next = sequence < LAST_SEQUENCE ? sequence + 2 : sequence - 2;
    String name = one.name();
    int last = name.codePointBefore(name.length());
    String other;
    do {
      other = People.given(dice);
    } while (other.codePointAt(0) == last);
    return new Party(
        name.substring(0, name.length() - Character.charCount(last)) + other,
        Party.Kind.PERSON,
        CitizenNumbers.of(one.number().substring(0, 6), one.birth(), next),
        dice.percent(TWINS_SHARE_A_PHONE) ? one.phone() : People.phone(dice),
        one.otherPhone(),
        one.division(),
        one.address(),
        one.male(),
        one.birth(),
        0);
  }

  /** Lives with somebody and gives that one's phone. */
  static Party spouse(Dice dice, Party one) {
    LocalDate birth = one.birth().plusDays(dice.between(-2200, 2200));
    return atHome(dice, one, People.name(dice), birth, !one.male());
  }

  /** Of one surname, a generation apart, in one home with one phone. */
  static Party parentOrChild(Dice dice, Party one) {
    int years = dice.between(22, 30);
    boolean grown = one.birth().getYear() <= LAST_WITH_GROWN_CHILDREN;
    LocalDate birth = grown ? one.birth().plusYears(years) : one.birth().minusYears(years);
    String name = People.surname(one.name()) + People.given(dice) + People.given(dice);
    return atHome(dice, one, name, birth, one.male());
  }

  private static Party atHome(Dice dice, Party one, String name, LocalDate birth, boolean male) {
    int sequence = dice.between(1, 498) * 2 + (male ? 1 : 0);
    return new Party(
        name,
        Party.Kind.PERSON,
        CitizenNumbers.of(one.number().substring(0, 6), birth, sequence),
        one.phone(),
        one.otherPhone(),
        one.division(),
        one.address(),
        male,
        birth,
        0);
  }

  /** Somebody who has one's name and nothing else of one. */
  static Party namesake(Party somebody, Party one) {
    return new Party(
        one.name(),
        Party.Kind.PERSON,
        somebody.number(),
        somebody.phone(),
        somebody.otherPhone(),
        somebody.division(),
        somebody.address(),
        somebody.male(),
        somebody.birth(),
        0);
  }
}
