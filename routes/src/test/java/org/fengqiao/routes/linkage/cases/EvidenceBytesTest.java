package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EvidenceBytesTest {

  @RepeatedTest(50)
  void whatIsWrittenIsReadAgainWhateverARecordHas(RepetitionInfo repetition) {
    Evidence evidence = evidence(new Random(repetition.getCurrentRepetition()));

    Evidence read =
        EvidenceBytes.evidence(EvidenceBytes.clues(evidence), EvidenceBytes.tokens(evidence));

    assertThat(read).isEqualTo(evidence);
  }

  @Test
  void noFacetIsLeftOut() {
    EvidenceBuilder full = Evidence.with(CaseFacets.ALL);
    for (int facet = 0; facet < CaseFacets.ALL.count(); facet++) {
      full.words(facet, Evidence.number(facet + 1));
    }
    Evidence evidence = full.build();

    assertThat(
            EvidenceBytes.evidence(EvidenceBytes.clues(evidence), EvidenceBytes.tokens(evidence)))
        .isEqualTo(evidence);
  }

  @Test
  void withoutTheirTokensNoTokenIsLeft() {
    Evidence evidence = evidence(new Random(7));

    Evidence read = EvidenceBytes.evidence(EvidenceBytes.clues(evidence), null);

    for (String facet : CaseFacets.TOKENS) {
      assertThat(read.lacks(CaseFacets.ALL.index(facet))).as(facet).isTrue();
    }
    assertThat(read.lacks(CaseFacets.ALL.index(CaseFacets.COUNTY))).isFalse();
  }

  @Test
  void aLetterThatNobodyKnowsIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EvidenceBytes.evidence(new byte[] {'?', 0, 0}, null))
        .withMessageContaining("newer release");
  }

  private static Evidence evidence(Random random) {
    List<LinkToken> tokens = new ArrayList<>();
    for (TokenKind kind : TokenKind.values()) {
      for (Side side : Side.values()) {
        if (random.nextInt(3) > 0) {
          tokens.add(aToken(kind, side, random.nextInt()));
        }
      }
    }
    tokens.add(aToken(TokenKind.FULL_NAME, Side.APPLICANT, 1));
    List<CaseReference> references = new ArrayList<>();
    for (ReferenceScheme scheme : ReferenceScheme.values()) {
      if (random.nextBoolean()) {
        references.add(new CaseReference(scheme, "1", ReferenceRelation.OWN));
      }
    }
    references.add(aLetter("2"));
    Collections.shuffle(tokens, random);
    return CaseEvidence.of(
        aMediation("1", 1)
            .setTokens(tokens)
            .setReferences(references)
            .setTownship(random.nextBoolean() ? "310118001" : null)
            .setAmountCents(random.nextBoolean() ? random.nextLong(1L << 40) : null)
            .build());
  }
}
