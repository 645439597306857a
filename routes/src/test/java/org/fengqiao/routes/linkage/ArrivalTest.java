package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;

import java.util.List;
import org.fengqiao.routes.linkage.Arrival.Novelty;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

  private static final CaseRecord FIRST =
      aMediation("1", 100).setReferences(List.of(aLetter("7"))).build();

  @ParameterizedTest
  @CsvSource({
    "101, 0, false",
    "100, 2, false",
    "100, 1, false",
    "100, 0, true",
    "99, 9, true",
  })
  void theStoredVersionIsNewerThanEarlierOnesOnly(long position, int sequence, boolean newer) {
    assertThat(known(FIRST).isNewerThan(position, sequence)).isEqualTo(newer);
  }

  @Test
  void aNewRecordBringsItsClues() {
    Arrival arrival = Arrival.first(FIRST, 5, dispute(5));

    assertThat(arrival.novelty()).isEqualTo(Novelty.RECORD);
    assertThat(arrival.bringsClues()).isTrue();
    assertThat(arrival.carried().references())
        .extracting(Reference::value)
        .containsExactly("REFERRAL_LETTER:7");
    assertThat(arrival.holder().traits().county()).isEqualTo("310118");
    assertThat(arrival.holder().traits().type()).isEqualTo("02");
  }

  @Test
  void aVersionThatCarriesTheSameChangesTheContentOnly() {
    CaseRecord agreed =
        aMediation("1", 101)
            .setReferences(List.of(aLetter("7")))
            .setStatus(CaseStatus.AGREED)
            .build();

    Arrival arrival = Arrival.next(agreed, known(FIRST));

    assertThat(arrival.novelty()).isEqualTo(Novelty.CONTENT);
    assertThat(arrival.content().getStatus()).isEqualTo(CaseStatus.AGREED);
    assertThat(arrival.holder().number()).isEqualTo(5);
    assertThat(arrival.holder().dispute()).isEqualTo(dispute(5));
  }

  @Test
  void aVersionThatCarriesSomethingElseBringsNewClues() {
    CaseRecord withMobile =
        aMediation("1", 101)
            .setTokens(List.of(aToken(TokenKind.MOBILE, Side.APPLICANT, 1)))
            .build();

    Arrival arrival = Arrival.next(withMobile, known(FIRST));

    assertThat(arrival.novelty()).isEqualTo(Novelty.CLUES);
    assertThat(arrival.carried().references()).isEmpty();
    assertThat(arrival.carried().tokens()).hasSize(1);
  }

  @Test
  void aRemovalKeepsWhatWasKnownAndBringsNoClues() {
    CaseRecord removal =
        aMediation("1", 102).setOperation(Operation.DELETE).setDivision("000000").build();

    Arrival arrival = Arrival.next(removal, known(FIRST));

    assertThat(arrival.bringsClues()).isFalse();
    assertThat(arrival.novelty()).isEqualTo(Novelty.CONTENT);
    assertThat(arrival.content().getOperation()).isEqualTo(Operation.DELETE);
    assertThat(arrival.content().getPosition()).isEqualTo(102);
    assertThat(arrival.content().getDivision()).isEqualTo("310118");
    assertThat(arrival.carried()).isEqualTo(known(FIRST).carried());
  }

  @Test
  void aNumberThatIsNoLineOfTextIsNoClue() {
    CaseRecord broken = aMediation("1", 100).setReferences(List.of(aLetter("7\n8"))).build();

    assertThat(Arrival.first(broken, 5, dispute(5)).carried().references()).isEmpty();
  }

  private static KnownRecord known(CaseRecord record) {
    Arrival arrival = Arrival.first(record, 5, dispute(5));
    return new KnownRecord(
        arrival.carried(),
        record.getPosition(),
        record.getSequence(),
        DisputeCases.encode(arrival.content()));
  }
}
