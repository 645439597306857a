package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.connectors.token.PartyTokens;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Patterns;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

/** What tokens of similarity do, and that nothing is otherwise where nobody makes them. */
class SimilarNamesTest {

  private static final String NAME = "similar names";
  private static final Frequencies NONE = Frequencies.none();
  private static final PartyTokens TOKENS =
      new PartyTokens(new Tokeniser(new TokenKey(1, new byte[32])), Similarity.NAMES);

  private static Evidence of(String name, Side side) {
    List<LinkToken> tokens = new ArrayList<>();
    TOKENS.add(List.of(), List.of(), List.of(name), side, tokens);
    return CaseEvidence.of(aMediation(name, 1).setTokens(tokens).build());
  }

  private static String level(Evidence one, Evidence other) {
    List<Comparison> all = CaseComparisons.all();
    Comparison similar = all.getLast();
    assertThat(similar.name()).isEqualTo(NAME);
    return similar
        .levels()
        .get(Patterns.level(new Patterns(all, NONE).of(one, other), all.size() - 1));
  }

  @Test
  void aSlipLeavesNamesAlikeThatShareNothingElse() {
    Evidence right = of("Maximilian Oberhauser", Side.APPLICANT);
    Evidence slipped = of("Maximilain Oberhauser", Side.UNKNOWN);

    assertThat(level(right, slipped)).isEqualTo("much alike");
    assertThat(level(right, of("Oberhauser Maximilian", Side.RESPONDENT))).endsWith("alike");
    assertThat(level(right, of("Katarzyna Nowakowska", Side.APPLICANT))).isEqualTo("differ");
    assertThat(level(right, of("maximilian oberhauser", Side.APPLICANT))).isEqualTo("silent");
    for (String facet : CaseFacets.TOKEN_KINDS) {
      assertThat(right.sharesValue(slipped, CaseFacets.ALL.index(facet))).as(facet).isFalse();
    }
  }

  @Test
  void aModelWithoutThemWeighsAsItDid() {
    LinkageModel delivered = CaseModels.byDefault();
    LinkageModel earlier = without(delivered, NAME);
    var scorer = delivered.scorer(CaseComparisons.all(), NONE);
    var earlierScorer = earlier.scorer(CaseComparisons.all(), NONE);
    List<Evidence> records = random(300);

    assertThat(delivered.weights()).extracting(LevelWeights::comparison).endsWith(NAME);
    assertThat(earlierScorer.comparisons()).hasSize(scorer.comparisons().size() - 1);
    for (int i = 1; i < records.size(); i++) {
      Evidence one = records.get(i - 1);
      Evidence other = records.get(i);
      assertThat(scorer.bits(one, other)).isEqualTo(earlierScorer.bits(one, other));
      assertThat(scorer.pattern(one, other)).isEqualTo(earlierScorer.pattern(one, other));
    }
  }

  @Test
  void aModelThatLacksAnythingElseIsRefused() {
    LinkageModel model = without(CaseModels.byDefault(), "people");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.scorer(CaseComparisons.all(), NONE))
        .withMessageContaining("train it anew");
  }

  private static LinkageModel without(LinkageModel model, String comparison) {
    return new LinkageModel(
        model.version(),
        model.prior(),
        model.thresholds(),
        model.weights().stream().filter(each -> !each.comparison().equals(comparison)).toList());
  }

  @Test
  void whatIsLearntFromRecordsWithoutThemKnowsNothingOfThem() {
    List<Evidence> without = random(200);
    List<Evidence> with =
        Stream.concat(
                without.stream(),
                Stream.of(of("Anna Lindqvist", Side.APPLICANT), of("Anna Lindqist", Side.UNKNOWN)))
            .toList();

    assertThat(CaseModels.learn("1", NONE, without).weights())
        .extracting(LevelWeights::comparison)
        .isNotEmpty()
        .doesNotContain(NAME);
    assertThat(CaseModels.learn("1", NONE, with).weights())
        .extracting(LevelWeights::comparison)
        .endsWith(NAME);
  }

  @Test
  void nobodyCountsHowManyRecordsHaveAFilter() {
    List<Evidence> records =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    CaseEvidence.of(
                        aMediation("" + i, 1)
                            .setTokens(
                                List.of(aToken(TokenKind.NAME_SIMILARITY, Side.APPLICANT, 5)))
                            .setDivision("000000")
                            .setDisputeType("98")
                            .build()))
            .toList();

    assertThat(CaseFrequencies.of(records).size()).isZero();
  }

  @Test
  void filtersAreForgottenWithTheOtherTokens() {
    Evidence record = of("Maximilian Oberhauser", Side.APPLICANT);
    int facet = CaseFacets.ALL.index(CaseFacets.SIMILARITY);

    assertThat(record.lacks(facet)).isFalse();
    assertThat(EvidenceBytes.evidence(EvidenceBytes.clues(record), null).lacks(facet)).isTrue();
  }

  /** Records without filters; some of them share what they tell. */
  private static List<Evidence> random(int count) {
    Random random = new Random(9);
    List<Evidence> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<LinkToken> tokens = new ArrayList<>();
      for (TokenKind kind : TokenKind.values()) {
        if (kind != TokenKind.NAME_SIMILARITY && random.nextInt(3) > 0) {
          tokens.add(aToken(kind, Side.values()[random.nextInt(4)], random.nextInt(5)));
        }
      }
      records.add(
          CaseEvidence.of(
              aMediation("" + i, 1)
                  .setTokens(tokens)
                  .setAcceptedAt(Instant.EPOCH.plusSeconds(random.nextInt(10_000_000)))
                  .build()));
    }
    return records;
  }
}
