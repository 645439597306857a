package org.fengqiao.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.Step.DivisionSource;
import org.fengqiao.connectors.token.OrganisationName;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each parser makes of whatever a cell may hold. */
class CellParsersTest {

  private static final int MANY = 5_000;

  static List<CellParser<?>> parsers() {
    return Stream.concat(
            Stream.of(
                new AmountParser(BigDecimal.ONE),
                new AmountParser(BigDecimal.valueOf(10_000)),
                new CountParser(),
                new DateParser(),
                new TownshipParser()),
            Arrays.stream(DivisionSource.values()).map(PlaceParser::new))
        .<CellParser<?>>map(parser -> parser)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void noCellMakesAParserThrowAndEachGivesOneValueTwice(CellParser<?> parser) {
    Arbitrary.cells(MANY)
        .forEach(
            cell -> {
              Object first = parser.parse(cell, new Draft());

              assertThat((Object) parser.parse(cell, new Draft())).isNotNull().isEqualTo(first);
            });
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void nothingIsMissingAndNotBad(CellParser<?> parser) {
    for (String nothing : List.of("", " ", "\u3000\u00A0", "\t\n", "\uFEFF", "\u200B")) {
      assertThat((Object) parser.parse(nothing, new Draft())).isEqualTo(Value.missing());
    }
    assertThat((Object) parser.parse(null, new Draft())).isEqualTo(Value.missing());
  }

  @Test
  void anAmountIsReadAlikeInEveryWayOfWritingIt() {
    RandomGenerator random = Arbitrary.random(1);
    AmountParser parser = new AmountParser(BigDecimal.ONE);
    for (int i = 0; i < MANY; i++) {
      long cents = random.nextLong(100_000_000_000L);
      String plain = BigDecimal.valueOf(cents, 2).toPlainString();
      String grouped = "%,d.%02d".formatted(cents / 100, cents % 100);
      String inTenThousands = BigDecimal.valueOf(cents, 6).toPlainString() + "万元";

      for (Object written :
          List.of(
              plain,
              grouped,
              inTenThousands,
              "￥" + grouped,
              plain + "元整",
              "人民币" + plain + "元",
              BigDecimal.valueOf(cents, 2))) {
        assertThat(parser.parse(written, new Draft())).isEqualTo(Value.given(cents));
      }
    }
  }

  @Test
  void anAmountInTheFormOfChequesIsReadToTheCent() {
    AmountParser parser = new AmountParser(BigDecimal.ONE);

    assertThat(parser.parse("人民币贰万伍仟元整", new Draft())).isEqualTo(Value.given(2_500_000L));
    assertThat(parser.parse("壹佰零伍元叁角贰分", new Draft())).isEqualTo(Value.given(10_532L));
    assertThat(parser.parse("拾元零伍分", new Draft())).isEqualTo(Value.given(1_005L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13800138000", "１３８００１３８０００", "138 0013 8000", "310115000101001", "-5", "1e5"})
  void aNumberOfAnotherKindIsNoAmount(String cell) {
    assertThat(new AmountParser(BigDecimal.ONE).parse(cell, new Draft())).isEqualTo(Value.bad());
  }

  @Test
  void aCountIsReadInFiguresAndCharacters() {
    CountParser parser = new CountParser();
    IntStream.rangeClosed(0, 9_999)
        .forEach(
            count -> {
              for (String written :
                  List.of(
                      count + "",
                      count + "人",
                      "约" + count + "余人",
                      chinese(count),
                      chinese(count) + "人")) {
                assertThat(parser.parse(written, new Draft())).isEqualTo(Value.given(count));
              }
            });
  }

  @Test
  void aChineseNumberIsReadBack() {
    RandomGenerator random = Arbitrary.random(2);
    IntStream.range(0, MANY)
        .mapToLong(i -> random.nextLong(1L << random.nextInt(1, 47)))
        .forEach(
            number -> {
              assertThat(ChineseNumber.parse(chinese(number))).hasValue(number);
              assertThat(ChineseNumber.parse(cheque(chinese(number)))).hasValue(number);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"三百五", "一万五", "一亿亿", "一万二万", "一二", "万", "元", ""})
  void aNumberThatIsOnlySpokenOrIllFormedIsNotGuessed(String text) {
    assertThat(ChineseNumber.parse(text)).isEmpty();
  }

  @Test
  void aTextThatIsNoChineseNumberGivesNone() {
    Arbitrary.texts(MANY)
        .filter(text -> text.chars().anyMatch(c -> c < '0'))
        .forEach(text -> assertThat(ChineseNumber.parse(text)).isEqualTo(OptionalLong.empty()));
  }

  @Test
  void aDayIsReadAlikeInEveryWayOfWritingIt() {
    RandomGenerator random = Arbitrary.random(3);
    for (int i = 0; i < MANY; i++) {
      LocalDate day = LocalDate.of(1971, 1, 1).plusDays(random.nextInt(46_000));

      for (String form : List.of("uuuu-MM-dd", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "uuuu年M月d日")) {
        assertThat(date(DateTimeFormatter.ofPattern(form).format(day)))
            .isEqualTo(day.atStartOfDay());
      }
      assertThat(date(day)).isEqualTo(day.atStartOfDay());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000-00-00", "0000-00-00 00:00:00", "9999-12-31", "1900-01-01", "00000000"})
  void aStandInForNoDateIsMissing(String cell) {
    assertThat(new DateParser().parse(cell, new Draft())).isEqualTo(Value.missing());
  }

  @Test
  void everyCountyIsFoundByItsCodesAndItsFullName() {
    PlaceParser places = new PlaceParser(DivisionSource.DIVISION);
    PlaceParser addresses = new PlaceParser(DivisionSource.ADDRESS);
    for (Division county : Divisions.china().counties()) {
      String full = county.provinceName() + county.prefectureName() + county.name();
      Value<Division> found = Value.given(county);

      for (String written :
          List.of(county.code(), county.code() + "001", county.code() + "001000")) {
        assertThat(places.parse(written, new Draft())).isEqualTo(found);
      }
      if (places.parse(full, new Draft()) instanceof Value.Given<Division> given) {
        assertThat(given.value()).isEqualTo(county);
        if ("区县市旗".indexOf(full.charAt(full.length() - 1)) >= 0) {
          assertThat(addresses.parse(full, new Draft())).isEqualTo(found);
        }
      }
    }
  }

  @Test
  void anOrganisationIsToldByItsEnding() {
    assertThat(Stream.of("测试物业有限公司", "上海银行青浦支行", "夏阳街道居民委员会", "测试商行（个体）", "东方商行", "东方公司"))
        .allMatch(OrganisationName::looksLikeOne);
    assertThat(Stream.of("张伟", "欧阳建国", "司马伟行", "欧阳建社", "阿依古丽·买买提", "", "公司"))
        .noneMatch(OrganisationName::looksLikeOne);
    Arbitrary.texts(MANY).forEach(OrganisationName::looksLikeOne);
  }

  private static LocalDateTime date(Object cell) {
    return new DateParser().parse(cell, new Draft()) instanceof Value.Given<Moment> given
        ? given.value().at()
        : LocalDateTime.MIN;
  }

  private static String cheque(String number) {
    StringBuilder cheque = new StringBuilder();
    number
        .chars()
        .map(c -> "零一二三四五六七八九十百千万亿".indexOf(c))
        .forEach(i -> cheque.append("零壹贰叁肆伍陆柒捌玖拾佰仟万亿".charAt(i)));
    return cheque.toString();
  }

  /** As people write it: 105 is 一百零五, 15 is 十五. */
  private static String chinese(long number) {
    String full = full(number);
    return full.startsWith("一十") ? full.substring(1) : full;
  }

  private static String full(long number) {
    if (number >= 100_000_000) {
      return full(number / 100_000_000) + "亿" + rest(number % 100_000_000, 10_000_000);
    }
    if (number >= 10_000) {
      return full(number / 10_000) + "万" + rest(number % 10_000, 1_000);
    }
    for (int i = 3; i > 0; i--) {
      int unit = (int) Math.pow(10, i);
      if (number >= unit) {
        return "零一二三四五六七八九".charAt((int) number / unit)
            + ("十百千".substring(i - 1, i))
            + rest(number % unit, unit / 10);
      }
    }
    return "零一二三四五六七八九".substring((int) number, (int) number + 1);
  }

  private static String rest(long number, long unit) {
    if (number == 0) {
      return "";
    }
    return (number < unit ? "零" : "") + full(number);
  }
}
