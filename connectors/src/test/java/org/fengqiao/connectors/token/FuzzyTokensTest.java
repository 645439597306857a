package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed wrong, masked or in another script still meets. The people do not exist. */
class FuzzyTokensTest {

  private static final int MANY = 2_000;
  private static final PartyTokens TOKENS =
      new PartyTokens(new Tokeniser(new TokenKey(1, new byte[32])));

  @ParameterizedTest
  @CsvSource({"张伟, 章玮", "王丽萍, 王莉平", "单雄信, 善雄信", "欧阳修, 欧阳休", "曾国藩, 增国番", "吕布, 履布"})
  void homophonesShareTheirSound(String name, String typed) {
    assertThat(shared(TokenKind.NAME_SOUND, ofName(name), ofName(typed))).isPositive();
    assertThat(shared(TokenKind.FULL_NAME, ofName(name), ofName(typed))).isZero();
  }

  @Test
  void aCharacterOfTheSameReadingNeverLosesTheSound() {
    RandomGenerator random = ArbitraryWords.random(1);
    ArbitraryPeople.all(MANY)
        .forEach(
            person -> {
              String typed = person.surname() + homophones(person.given(), random);
              assertThat(shared(TokenKind.NAME_SOUND, ofName(person.name()), ofName(typed)))
                  .as("%s and %s", person.name(), typed)
                  .isPositive();
            });
  }

  private static String homophones(String given, RandomGenerator random) {
    return given
        .codePoints()
        .mapToObj(
            c -> {
              List<String> same =
                  IntStream.rangeClosed('一', '龥')
                      .filter(other -> Pinyin.of(other).contains(Pinyin.of(c).getFirst()))
                      .mapToObj(Character::toString)
                      .toList();
              return same.get(random.nextInt(same.size()));
            })
        .collect(Collectors.joining());
  }

  @Test
  void aNameGivesOneToFourSounds() {
    assertThat(count(TokenKind.NAME_SOUND, ofName("单长行乐"))).isEqualTo(4);
    ArbitraryPeople.all(MANY)
        .forEach(
            person ->
                assertThat(count(TokenKind.NAME_SOUND, ofName(person.name()))).isBetween(1L, 4L));
  }

  @Test
  void oneWrongCharacterOfALongGivenNameLeavesAPartInCommon() {
    RandomGenerator random = ArbitraryWords.random(2);
    ArbitraryPeople.all(MANY)
        .filter(person -> person.given().length() == 2)
        .forEach(
            person -> {
              String wrong = ArbitraryPeople.givenCharacter(random);
              List<LinkToken> right = ofName(person.name());
              String given = person.given();
              for (String typed :
                  List.of(
                      person.surname() + wrong + given.charAt(1),
                      person.surname() + given.charAt(0) + wrong,
                      person.surname() + given.charAt(1) + given.charAt(0),
                      "钱" + given)) {
                assertThat(shared(TokenKind.NAME_PART, right, ofName(typed)))
                    .as("%s and %s", person.name(), typed)
                    .isPositive();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"張偉, 张伟", "劉國華, 刘国华", "趙雲, 赵云", "葉問, 叶问", "歐陽鋒, 欧阳锋", "徐徵, 徐征"})
  void aTraditionalNameMeetsTheSimplifiedOne(String traditional, String simplified) {
    for (TokenKind kind : List.of(TokenKind.NAME_SOUND, TokenKind.NAME_PART)) {
      assertThat(of(kind, ofName(traditional)))
          .isEqualTo(of(kind, ofName(simplified)))
          .isNotEmpty();
    }
    assertThat(of(TokenKind.FULL_NAME, ofName(traditional)))
        .isNotEqualTo(of(TokenKind.FULL_NAME, ofName(simplified)));
  }

  @Test
  void aMinoritysNameMeetsByEitherPartAndByItsSoundWithoutTheDot() {
    List<LinkToken> name = ofName("阿依古丽·买买提");

    assertThat(count(TokenKind.NAME_PART, name)).isEqualTo(2);
    assertThat(shared(TokenKind.NAME_PART, name, ofName("阿依古丽•麦麦提"))).isEqualTo(1);
    assertThat(shared(TokenKind.NAME_PART, name, ofName("阿依古力·买买提"))).isEqualTo(1);
    assertThat(shared(TokenKind.NAME_SOUND, name, ofName("阿依古丽买买提"))).isPositive();
    assertThat(shared(TokenKind.NAME_PART, ofName("买买提·阿不都"), ofName("阿不都·买买提"))).isZero();
  }

  @Test
  void theOldNumberGivesAllTokensOfTheNewOne() {
    ArbitraryPeople.all(MANY)
        .forEach(
            person ->
                assertThat(ofNumber(person.number15()))
                    .isEqualTo(ofNumber(person.number()))
                    .hasSize(5));
  }

  @Test
  void oneWrongDigitLeavesAPartInCommonButNotTheNumber() {
    ArbitraryPeople.all(200)
        .forEach(
            person -> {
              List<LinkToken> right = ofNumber(person.number());
              for (int place = 0; place < 17; place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                  if (digit != person.number().charAt(place)) {
                    List<LinkToken> typed = ofNumber(replaced(person.number(), place, digit));
                    assertThat(shared(TokenKind.NUMBER_PART, right, typed)).isPositive();
                    assertThat(count(TokenKind.CITIZEN_NUMBER, typed)).isZero();
                  }
                }
              }
            });
  }

  private static String replaced(String text, int place, char digit) {
    return text.substring(0, place) + digit + text.substring(place + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "310***********0029, 1",
    "310118********0029, 2",
    "310118＊＊＊＊＊＊＊＊0029, 2",
    "310118****0029, 2",
    "310118XXXXXXXX0029, 2",
    "31011819900307****, 1",
    "31011819900307XXXX, 1",
    "******199003070029, 1",
    "3101**********0029, 1",
    "3***************29, 0",
    "310118************, 0",
    "**************0029, 0",
    "990118********0029, 0",
    "310118********0000, 0",
    "310118*****0029, 0",
    "3101181990030700*9, 1",
    "******************, 0"
  })
  void aMaskedNumberSharesThePartsItStillHas(String masked, int parts) {
    List<LinkToken> tokens = ofNumber(masked);

    assertThat(shared(TokenKind.NUMBER_PART, ofNumber("310118199003070029"), tokens))
        .isEqualTo(parts);
    assertThat(tokens).hasSize(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"138****8000", "138＊＊＊＊8000", "138xxxx8000", "138-****-8000", "+86 138****8000"})
  void aMaskedMobileNumberSharesItsEnds(String masked) {
    assertThat(ofPhones(masked)).hasSize(1);
    assertThat(shared(TokenKind.MOBILE_PART, ofPhones("13800138000"), ofPhones(masked)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "****", "138****", "****8000", "021****8000", "12345", "110*****0110"})
  void whatIsNoMobileNumbersMaskGivesNoToken(String cell) {
    assertThat(ofPhones(cell)).isEmpty();
  }

  @Test
  void eachOfTwoInOneCellGivesItsTokens() {
    assertThat(new HashSet<>(ofPhones("13800138000/139****9001")))
        .isEqualTo(union(ofPhones("13800138000"), ofPhones("139****9001")))
        .hasSize(3);
    assertThat(new HashSet<>(ofNumber("110105491231002、310118********1234")))
        .isEqualTo(union(ofNumber("11010519491231002X"), ofNumber("310118********1234")))
        .hasSize(7);
  }

  @Test
  void aNameAndABirthYearMeetWhateverWasTypedForThem() {
    List<LinkToken> right = of("张伟", "11010519491231002X");

    assertThat(shared(TokenKind.NAME_BIRTH_YEAR, right, of("章玮", "310118490101002"))).isEqualTo(1);
    assertThat(shared(TokenKind.NAME_BIRTH_YEAR, right, of("张伟", "310118500101002"))).isZero();
    assertThat(count(TokenKind.NAME_BIRTH_YEAR, of("张伟", "110105194912310021"))).isZero();
  }

  @Test
  void ofTwoNamesOrNumbersNobodyKnowsWhichBelongTogether() {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of("11010519491231002X"), List.of(), List.of("张伟", "李芳"), Side.UNKNOWN, tokens);
    TOKENS.add(
        List.of("11010519491231002X", "310118199003070029"),
        List.of(),
        List.of("张伟"),
        Side.UNKNOWN,
        tokens);
    TOKENS.add(
        List.of("11010519491231002X/310118199003070029"),
        List.of(),
        List.of("张伟"),
        Side.UNKNOWN,
        tokens);

    assertThat(count(TokenKind.NAME_BIRTH_YEAR, tokens)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "上海市青浦区甲乙物业管理有限公司, 甲乙物业管理公司",
    "上海甲乙物业管理有限公司, 甲乙物业管理(上海)有限公司",
    "江蘇省蘇州市甲乙置業有限公司, 苏州市甲乙置业股份有限公司",
    "上海甲乙物业管理有限公司, 上海甲乙物业管理有限公司青浦分公司",
    "中国甲乙银行股份有限公司上海市青浦支行, 中国甲乙银行青浦支行"
  })
  void companiesMeetByTheirTradeName(String one, String other) {
    assertThat(of(TokenKind.NAME_PART, ofName(one)))
        .isEqualTo(of(TokenKind.NAME_PART, ofName(other)))
        .hasSize(1);
    assertThat(count(TokenKind.NAME_SOUND, ofName(one))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"青浦区人民医院", "盈浦街道办事处居民委员会", "上海市第一中学"})
  void otherOrganisationsGiveTheirFullNameOnly(String name) {
    assertThat(ofName(name)).extracting(LinkToken::getKind).containsExactly(TokenKind.FULL_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张某", "张某某", "张**", "李xx", "王先生", "不 详", "群众", "张", "12345", "···", "\u3000"})
  void aNameOfNobodyGivesNoTokenOfAnyKind(String name) {
    assertThat(ofName(name)).isEmpty();
  }

  @Test
  void noTwoTokensOfAPersonAreAlikeAndNoneShowsWhomItStandsFor() {
    ArbitraryPeople.all(MANY)
        .forEach(
            person -> {
              List<LinkToken> tokens = of(person.name(), person.number());
              Set<TokenDigest> digests =
                  tokens.stream().map(LinkToken::getDigest).collect(Collectors.toSet());
              assertThat(digests).hasSize(new HashSet<>(tokens).size());
              assertThat(tokens.toString())
                  .doesNotContain(person.name(), person.given(), person.number());
            });
    assertThat(new PersonName("张伟")).hasToString("PersonName[hidden]");
    assertThat(Surname.of("张伟")).hasToString("Surname[hidden]");
  }

  @Test
  void noCellIsTooHostile() {
    org.fengqiao.connectors.mapping.Arbitrary.texts(20_000)
        .forEach(
            text -> {
              ofNumber(text);
              ofPhones(text);
              ofName(text);
            });
  }

  private static List<LinkToken> of(String name, String number) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of(number), List.of(), List.of(name), Side.UNKNOWN, tokens);
    return tokens;
  }

  private static List<LinkToken> ofNumber(String cell) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of(cell), List.of(), List.of(), Side.UNKNOWN, tokens);
    return tokens;
  }

  private static List<LinkToken> ofPhones(String cell) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of(), List.of(cell), List.of(), Side.UNKNOWN, tokens);
    return tokens;
  }

  private static List<LinkToken> ofName(String cell) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of(), List.of(), List.of(cell), Side.UNKNOWN, tokens);
    return tokens;
  }

  private static Set<LinkToken> of(TokenKind kind, List<LinkToken> tokens) {
    return tokens.stream().filter(token -> token.getKind() == kind).collect(Collectors.toSet());
  }

  private static long count(TokenKind kind, List<LinkToken> tokens) {
    return of(kind, tokens).size();
  }

  private static long shared(TokenKind kind, List<LinkToken> one, List<LinkToken> other) {
    return of(kind, one).stream().filter(of(kind, other)::contains).count();
  }

  @SafeVarargs
  private static Set<LinkToken> union(List<LinkToken>... lists) {
    return Arrays.stream(lists).flatMap(List::stream).collect(Collectors.toSet());
  }
}
