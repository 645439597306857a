package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal identifiers give equal tokens, and others do not. The numbers are of nobody. */
class PartyTokensTest {

  private static final TokenKey KEY = new TokenKey(1, secret(1));
  private static final Tokeniser TOKENISER = new Tokeniser(KEY);
  private static final PartyTokens TOKENS = new PartyTokens(TOKENISER);
  private static final Set<TokenKind> WHOLE =
      EnumSet.of(
          TokenKind.CITIZEN_NUMBER, TokenKind.CREDIT_CODE, TokenKind.MOBILE, TokenKind.FULL_NAME);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        " 110105 19491231 002X\u3000",
        "\uFEFF11010519491231002X",
        "110105491231002"
      })
  void aCitizenNumberGivesOneTokenHoweverItIsWritten(String written) {
    assertThat(ofNumber(written)).isEqualTo(ofNumber("11010519491231002X")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "１３８００１３８０００",
        "138 0013 8000",
        "138-0013-8000",
        "+86 13800138000",
        "8613800138000",
        "013800138000"
      })
  void aMobileNumberGivesOneTokenHoweverItIsWritten(String written) {
    assertThat(ofPhones(written)).isEqualTo(ofPhones("13800138000")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "张伟, 张 伟",
    "张伟, 张\u3000伟",
    "阿依古丽·买买提, 阿依古丽•买买提",
    "阿依古丽·买买提, 阿依古丽．买买提",
    "阿依古丽·买买提, 阿依古丽 · 买买提"
  })
  void aNameGivesOneTokenHoweverItsBlanksAndDotsAreWritten(String name, String written) {
    assertThat(ofName(written)).isEqualTo(ofName(name)).hasSize(1);
  }

  @Test
  void charactersOfANameAreNeverFolded() {
    assertThat(ofName("㐂田一")).isNotEqualTo(ofName("喜田一"));
    assertThat(ofName("\uD842\uDFB7田一")).isNotEqualTo(ofName("吉田一"));
  }

  @Test
  void theOldAndTheNewCodeOfAnOrganisationGiveOneToken() {
    assertThat(ofNumber("91350100M000100Y43")).isEqualTo(ofNumber("M000100Y4")).hasSize(1);
    assertThat(ofNumber("91350100m000100y43")).isEqualTo(ofNumber("M000100Y-4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105********002X",
        "110105194912310021",
        "110105194913310020",
        "张伟",
        "不详",
        "0",
        "",
        "2147483647",
        "13800138000"
      })
  void aNumberThatIsMaskedMistypedOrNobodysGivesNoToken(String written) {
    assertThat(ofNumber(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"110", "12345", "021-60000000", "138****8000", "a@b.example", "2147483647", ""})
  void aNumberThatIsNoPersonsGivesNoToken(String written) {
    assertThat(ofPhones(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张某", "张某某", "张**", "李xx", "王先生", "欧阳女士", "不 详", "群众", "张", "12345", "···", "\u3000"
      })
  void aNameOfNobodyGivesNoToken(String written) {
    assertThat(ofName(written)).isEmpty();
  }

  @Test
  void normalisingANameTwiceChangesNothing() {
    for (String raw :
        List.of(" 张 伟 ", "阿依古丽．买买提", "\uD842\uDFB7 田", "O'Neil  Li", "张\0伟", "\uD800x")) {
      assertThat(FullName.normalise(raw).flatMap(FullName::normalise))
          .isEqualTo(FullName.normalise(raw));
    }
  }

  @Test
  void anotherKeyGivesAnotherToken() {
    Tokeniser other = new Tokeniser(new TokenKey(1, secret(2)));

    assertThat(digest(other, TokenKind.FULL_NAME, "张伟"))
        .isNotEqualTo(digest(TOKENISER, TokenKind.FULL_NAME, "张伟"));
  }

  @Test
  void aTokenTellsItsEpochSoThatThoseOfTwoEpochsDoNotCompare() {
    LinkToken first = token(TOKENISER, TokenKind.FULL_NAME, Side.UNKNOWN, "张伟");
    LinkToken second =
        token(new Tokeniser(new TokenKey(2, secret(1))), TokenKind.FULL_NAME, Side.UNKNOWN, "张伟");

    assertThat(second).isNotEqualTo(first);
    assertThat(second.getEpoch()).isEqualTo(2);
  }

  @Test
  void theSameTextGivesOtherBytesForEachKindAndEachNeighbour() {
    Set<TokenDigest> digests = new HashSet<>();
    List<String> texts =
        Stream.concat(
                IntStream.range(0, 2_000).mapToObj(i -> "1380013%04d".formatted(i)),
                Stream.of("", "\0", "NAME", "E\0", "FULL_NAME", "MOBILE\0"))
            .toList();

    texts.forEach(
        text ->
            Arrays.stream(TokenKind.values())
                .forEach(kind -> digests.add(digest(TOKENISER, kind, text))));

    assertThat(digests).hasSize(texts.size() * TokenKind.values().length);
  }

  @Test
  void theSideIsNotPartOfTheDigest() {
    assertThat(token(TOKENISER, TokenKind.MOBILE, Side.APPLICANT, "13800138000").getDigest())
        .isEqualTo(token(TOKENISER, TokenKind.MOBILE, Side.RESPONDENT, "13800138000").getDigest());
  }

  /** Computed by OpenSSL: {@code printf 'FULL_NAME\0张伟' | openssl dgst -sm3 -hmac 0123…}. */
  @Test
  void aTokenIsTheFirstHalfOfHmacSm3OfKindNulAndText() {
    TokenKey key =
        new TokenKey(1, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    TokenDigest digest = digest(new Tokeniser(key), TokenKind.FULL_NAME, "张伟");

    assertThat(HexFormat.of().formatHex(digest.bytes()))
        .isEqualTo("d6d1a47ced8d29ceac736de9304aa7dd");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 31})
  void aKeyOfLessThan256BitIsRefusedAndTheMessageSaysWhatToDo(int bytes) {
    assertThatThrownBy(() -> new TokenKey(1, new byte[bytes]))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K009")
        .hasMessageContaining("shorter than 32 bytes. Make a new one");
  }

  @Test
  void aKeyCannotBeChangedFromOutsideAndShowsItsEpochOnly() {
    byte[] secret = secret(1);
    TokenKey key = new TokenKey(7, secret);
    Arrays.fill(secret, (byte) 0);
    Arrays.fill(key.secret(), (byte) 0);

    assertThat(key.secret()).isEqualTo(secret(1));
    assertThat(key).hasToString("TokenKey[epoch=7]");
    assertThat(new Tokeniser(key)).hasToString("Tokeniser[epoch=7]");
  }

  private static byte[] secret(int seed) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) seed);
    return secret;
  }

  private static TokenDigest digest(Tokeniser tokeniser, TokenKind kind, String text) {
    return token(tokeniser, kind, Side.UNKNOWN, text).getDigest();
  }

  private static LinkToken token(Tokeniser tokeniser, TokenKind kind, Side side, String text) {
    List<LinkToken> tokens = new ArrayList<>();
    tokeniser.add(kind, side, text, tokens);
    assertThat(tokens).hasSize(1);
    return tokens.getFirst();
  }

  private static List<LinkToken> ofNumber(String cell) {
    return whole(List.of(cell), List.of(), List.of());
  }

  private static List<LinkToken> ofPhones(String cell) {
    return whole(List.of(), List.of(cell), List.of());
  }

  private static List<LinkToken> ofName(String cell) {
    return whole(List.of(), List.of(), List.of(cell));
  }

  private static List<LinkToken> whole(
      List<String> numbers, List<String> phones, List<String> names) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(numbers, phones, names, Side.UNKNOWN, tokens);
    return tokens.stream().filter(token -> WHOLE.contains(token.getKind())).toList();
  }
}
