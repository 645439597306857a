package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are alike have filters that are alike, and no bit of a filter tells a letter. */
class SimilarityTokensTest {

  private static final int BITS = 128;
  private static final List<String> NAMES = ArbitraryForeigners.all(4_000);
  private static final PartyTokens TOKENS = tokens(1, 1);

  @ParameterizedTest
  @CsvSource({
    "Zhang Wei, 张伟",
    "ZHANG WEI, 張偉",
    "zhangwei, 章玮",
    "José Núñez, Jose Nunez",
    "Ｊｏｓｅ Nuñez, jose-nunez",
    "Đặng Văn Hùng, Dang Van Hung",
    "阿依古丽·买买提, 阿依古丽麦麦提",
    "欧阳Anna, Ouyang ANNA"
  })
  void namesOfTheSameLettersHaveOneFilterInWhateverScript(String one, String other) {
    assertThat(filters(TOKENS, one)).isEqualTo(filters(TOKENS, other)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Иван", "김철수", "张某", "王先生", "Li", "吴娥", "甲乙物业管理有限公司", "\uD842\uDFB7田", "12345"})
  void whatIsNobodysOrHasOtherLettersOrTooFewHasNone(String name) {
    assertThat(filters(TOKENS, name)).isEmpty();
  }

  @Test
  void whoeverDoesNotAskForThemGetsTheOtherTokensOnly() {
    for (String name : List.of("张伟", "Zhang Wei", "阿依古丽·买买提")) {
      List<LinkToken> without = all(new PartyTokens(tokeniser(1, 1)), name);
      List<LinkToken> with = all(TOKENS, name);

      assertThat(with).hasSize(without.size() + 1).containsAll(without);
      assertThat(without).extracting(LinkToken::getKind).doesNotContain(TokenKind.NAME_SIMILARITY);
    }
  }

  @Test
  void theMoreSlipsTheLessAlike() {
    RandomGenerator random = ArbitraryWords.random(7);
    double last = 1;
    List<String> typed = NAMES;
    for (int slips = 1; slips <= 4; slips++) {
      typed = typed.stream().map(name -> ArbitraryForeigners.slip(name, random)).toList();
      double mean = meanDice(TOKENS, NAMES, TOKENS, typed);
      assertThat(mean).as("after %d slips", slips).isLessThan(last - 0.03);
      last = mean;
    }
  }

  @Test
  void oneSlipLeavesAlikeWhatTwoPeopleHardlyEverAre() {
    RandomGenerator random = ArbitraryWords.random(8);
    int slipped = 0;
    int strangers = 0;
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      String other = NAMES.get((i + NAMES.size() / 2) % NAMES.size());
      slipped += dice(name, ArbitraryForeigners.slip(name, random)) >= 0.6 ? 1 : 0;
      strangers += dice(name, other) >= 0.6 ? 1 : 0;
    }

    assertThat(slipped).isGreaterThan(NAMES.size() * 9 / 10);
    assertThat(strangers).isLessThan(NAMES.size() / 100);
  }

  @Test
  void filtersOfTwoKeysHaveNoMoreInCommonThanThoseOfStrangers() {
    List<String> others = new ArrayList<>(NAMES.subList(NAMES.size() / 2, NAMES.size()));
    others.addAll(NAMES.subList(0, NAMES.size() / 2));
    double chance = meanDice(TOKENS, NAMES, tokens(2, 1), others);

    assertThat(meanDice(TOKENS, NAMES, tokens(2, 1), NAMES)).isCloseTo(chance, within(0.01));
    assertThat(meanDice(TOKENS, NAMES, tokens(1, 2), NAMES)).isEqualTo(1);
  }

  @Test
  void theNumberOfBitsDoesNotTellHowLongTheNameIs() {
    List<String> letters = NAMES.stream().map(SimilarityTokensTest::letters).toList();
    double few = meanBits(letters, name -> name.substring(0, 8));
    double many = meanBits(letters.stream().filter(name -> name.length() >= 13).toList(), n -> n);

    assertThat(few).isCloseTo(many, within(2.0)).isBetween(40.0, 50.0);
  }

  /** In a filter without hardening a pair sets its bits in every name that has it. */
  @Test
  void noBitTellsThatANameHasAPairOfLetters() {
    Map<String, int[]> set = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (String name : NAMES) {
      BitSet filter = filters(TOKENS, name).getFirst();
      for (String pair : pairs(letters(name))) {
        names.merge(pair, 1, Integer::sum);
        int[] counts = set.computeIfAbsent(pair, first -> new int[BITS]);
        filter.stream().forEach(bit -> counts[bit]++);
      }
    }
    names.values().removeIf(count -> count < 100);

    List<Double> surest = new ArrayList<>();
    names.forEach(
        (pair, count) ->
            surest.add((double) IntStream.of(set.get(pair)).max().orElseThrow() / count));
    assertThat(surest).hasSizeGreaterThan(50).allMatch(share -> share < 1);
    assertThat(surest.stream().mapToDouble(share -> share).average().orElseThrow()).isLessThan(0.9);
  }

  @Test
  void noFilterShowsTheLettersOfItsName() {
    for (String name : NAMES) {
      LinkToken token = all(TOKENS, name).getLast();
      String bytes = new String(token.getDigest().bytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes + token).doesNotContainIgnoringCase(letters(name).substring(0, 4));
    }
  }

  /** Edges of all releases must set the same bits; computed by another program, in Python. */
  @ParameterizedTest
  @CsvSource({"SM3, 84c258644204265604879023807c580d", "SHA256, 4349e2a05944260a05101aa4253b50aa"})
  void aFilterIsTheSameForEver(TokenAlgorithm algorithm, String filter) {
    byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    byte[] bits = SimilarityFilter.of(algorithm.keyed(secret), "zhangwei");

    assertThat(HexFormat.of().formatHex(bits)).isEqualTo(filter);
  }

  private static double meanBits(List<String> letters, UnaryOperator<String> part) {
    return letters.stream()
        .mapToInt(name -> filters(TOKENS, part.apply(name)).getFirst().cardinality())
        .average()
        .orElseThrow();
  }

  private static double meanDice(
      PartyTokens tokens, List<String> names, PartyTokens otherTokens, List<String> others) {
    return IntStream.range(0, names.size())
        .mapToDouble(i -> dice(filters(tokens, names.get(i)), filters(otherTokens, others.get(i))))
        .average()
        .orElseThrow();
  }

  private static double dice(String one, String other) {
    return dice(filters(TOKENS, one), filters(TOKENS, other));
  }

  private static double dice(List<BitSet> one, List<BitSet> other) {
    BitSet both = (BitSet) one.getFirst().clone();
    both.and(other.getFirst());
    int sum = one.getFirst().cardinality() + other.getFirst().cardinality();
    return 2.0 * both.cardinality() / sum;
  }

  private static String letters(String name) {
    return name.toLowerCase().replace(" ", "");
  }

  private static Set<String> pairs(String letters) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < letters.length(); i++) {
      pairs.add(letters.substring(i - 1, i + 1));
    }
    return pairs;
  }

  private static List<BitSet> filters(PartyTokens tokens, String name) {
    return all(tokens, name).stream()
        .filter(token -> token.getKind() == TokenKind.NAME_SIMILARITY)
        .map(token -> BitSet.valueOf(token.getDigest().bytes()))
        .toList();
  }

  private static List<LinkToken> all(PartyTokens tokens, String name) {
    List<LinkToken> all = new ArrayList<>();
    tokens.add(List.of(), List.of(), List.of(name), Side.UNKNOWN, all);
    return all;
  }

  private static PartyTokens tokens(int secret, int epoch) {
    return new PartyTokens(tokeniser(secret, epoch), Similarity.NAMES);
  }

  private static Tokeniser tokeniser(int secret, int epoch) {
    byte[] key = new byte[32];
    key[0] = (byte) secret;
    return new Tokeniser(new TokenKey(epoch, key));
  }
}
