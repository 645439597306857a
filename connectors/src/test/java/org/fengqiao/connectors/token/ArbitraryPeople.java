package org.fengqiao.connectors.token;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fengqiao.schemas.identifier.CitizenNumber;

/** People for property tests, none of whom exists; the same in every run. */
final class ArbitraryPeople {

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单仇解曾查盖任乐覃翟";
  private static final List<String> COMPOUNDS = List.of("欧阳", "司马", "诸葛", "尉迟", "长孙");
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鑫宇浩欣怡梓涵行长重乐茜";
  private static final List<String> DIVISIONS = List.of("310118", "320583", "330421", "110105");

  private ArbitraryPeople() {}

  /**
   * A person.
   *
   * @param surname of one or two characters
   * @param given of one or two characters
   * @param number a sound citizen number of the twentieth century
   */
  record Person(String surname, String given, String number) {

    String name() {
      return surname + given;
    }

    /** The number as it was until 1999. */
    String number15() {
      return number.substring(0, 6) + number.substring(8, 17);
    }
  }

  static Stream<Person> all(int count) {
    RandomGenerator random = ArbitraryWords.random(11643);
    return Stream.generate(() -> person(random)).limit(count);
  }

  private static Person person(RandomGenerator random) {
    String surname =
        random.nextInt(10) == 0
            ? COMPOUNDS.get(random.nextInt(COMPOUNDS.size()))
            : character(SURNAMES, random);
    String given = character(GIVEN, random);
    return new Person(
        surname, random.nextInt(4) == 0 ? given : given + character(GIVEN, random), number(random));
  }

  /** A character of a name. */
  static String givenCharacter(RandomGenerator random) {
    return character(GIVEN, random);
  }

  private static String character(String characters, RandomGenerator random) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }

  private static String number(RandomGenerator random) {
    String number15 =
        "%s%02d%02d%02d%03d"
            .formatted(
                DIVISIONS.get(random.nextInt(DIVISIONS.size())),
                random.nextInt(100),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                1 + random.nextInt(995));
    CitizenNumber number = CitizenNumber.read(number15).number();
    if (number == null) {
      throw new IllegalStateException("The test makes unsound numbers");
    }
    return number.value18();
  }
}
