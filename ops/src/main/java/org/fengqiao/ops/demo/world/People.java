package org.fengqiao.ops.demo.world;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.schemas.code.Divisions;

/** The one place where persons and organisations come from. */
final class People {

  private static final List<String> SURNAMES = WorldFile.words("surnames");
  private static final List<String> GIVEN = WorldFile.words("given");
  private static final List<String> OTHERS = WorldFile.words("others");
  private static final List<String> COMMUNITIES = WorldFile.words("communities");
  private static final List<String> ROADS = WorldFile.words("roads");
  private static final List<String> TRADES = WorldFile.words("trades");
  private static final List<String> BRANDS = WorldFile.words("brands");
  private static final List<String> BANKS = WorldFile.words("banks");
  private static final LocalDate OLDEST = LocalDate.of(1944, 1, 1);
  private static final int DAYS_OF_BIRTH = 22_000;
  private static final int LIKE_CALLS = 4000;
  private static final int LARGE = 6;
  private static final int LANDLORDS = 3;

  private People() {}

  /** Somebody who lives in the county; one in three was registered elsewhere in China. */
  static Party resident(Dice dice, County county) {
    String registered = dice.percent(65) ? county.code() : dice.pick(OTHERS);
    return person(dice, registered, "上海市" + county.name() + address(dice), 0);
  }

  /** Somebody from a county across the provincial border. */
  static Party neighbour(Dice dice, String division) {
    return person(dice, division, placeNames(division) + address(dice), 0);
  }

  /** One of the county's few landlords who let to many. */
  static Party landlord(Dice dice, County county) {
    int number = dice.below(LANDLORDS);
    Dice own = Dice.of(Long.parseLong(county.code()), number, "landlord");
    return person(
        own, county.code(), "上海市" + county.name() + address(own), common(county, 980_000 + number));
  }

  private static long common(County county, int number) {
    return Long.parseLong(county.code()) * 1_000_000 + number;
  }

  private static String placeNames(String division) {
    return Divisions.china()
        .resolve(division, null)
        .map(place -> place.provinceName() + place.prefectureName() + place.name())
        .orElseThrow();
  }

  private static Party person(Dice dice, String division, String address, long common) {
    boolean male = dice.percent(52);
    LocalDate birth = OLDEST.plusDays(dice.below(DAYS_OF_BIRTH));
    int sequence = dice.between(1, 498) * 2 + (male ? 1 : 0);
    return new Party(
        name(dice),
        Party.Kind.PERSON,
        CitizenNumbers.of(division, birth, sequence),
        phone(dice),
        phone(dice),
        division,
        address,
        male,
        birth,
        common);
  }

  /** A name of two to four characters. */
  static String name(Dice dice) {
    String given = given(dice) + (dice.percent(82) ? given(dice) : "");
    return dice.pick(SURNAMES) + given;
  }

  /** One character of a given name. */
  static String given(Dice dice) {
    return dice.pick(GIVEN);
  }

  /** The surname of a name; it may be of two characters. */
  static String surname(String name) {
    return SURNAMES.stream()
        .filter(name::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** A mobile number that begins like no operator's. */
  static String phone(Dice dice) {
    return "154" + (LIKE_CALLS + dice.below(6000)) + "%04d".formatted(dice.below(10_000));
  }

  /** One of the county's companies; large ones are party to many disputes. */
  static Party company(Dice dice, County county) {
    int number = dice.below(dice.percent(30) ? LARGE : 900);
    String name =
        "上海%s%s有限公司"
            .formatted(
                BRANDS.get(number % BRANDS.size()) + (number < LARGE ? "" : number),
                TRADES.get(number % TRADES.size()));
    return organisation(county, name, number, number < LARGE ? common(county, number) : 0);
  }

  /** A bank or an insurer's branch in the county. */
  static Party bank(Dice dice, County county) {
    int number = dice.below(BANKS.size());
    String name = BANKS.get(number) + "上海" + county.mark() + "支行";
    return organisation(county, name, 990_000 + number, common(county, 990_000 + number));
  }

  /** An organisation with the phone and address that it has in every dispute. */
  private static Party organisation(County county, String name, int number, long common) {
    Dice dice = Dice.of(Long.parseLong(county.code()), number, "organisation");
    return new Party(
        name,
        Party.Kind.ORGANISATION,
        CreditCodes.of(county.code(), number),
        phone(dice),
        phone(dice),
        county.code(),
        "上海市" + county.name() + address(dice),
        true,
        OLDEST,
        common);
  }

  private static String address(Dice dice) {
    return "%s%d弄%s%d号%d室"
        .formatted(
            dice.pick(ROADS),
            dice.between(1, 999),
            dice.pick(COMMUNITIES),
            dice.between(1, 80),
            dice.between(1, 24) * 100 + dice.between(1, 4));
  }
}
