package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;
import static org.fengqiao.routes.linkage.membership.Disputes.dispute;

import java.util.List;
import java.util.Set;
import org.fengqiao.routes.linkage.Arrival.Novelty;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(arrival.evidence()).isEqualTo(CaseEvidence.of(FIRST));
    assertThat(arrival.isOpen()).isTrue();
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
    assertThat(arrival.evidence()).isEqualTo(CaseEvidence.of(withMobile));
  }

  @Test
  void aRemovalKeepsWhatWasKnownAndLinksNothing() {
    CaseRecord removal =
        aMediation("1", 102).setOperation(Operation.DELETE).setDivision("000000").build();

    Arrival arrival = Arrival.next(removal, known(FIRST));

    assertThat(arrival.novelty()).isEqualTo(Novelty.CLUES);
    assertThat(arrival.evidence()).isNull();
    assertThat(arrival.isOpen()).isFalse();
    assertThat(arrival.content().getOperation()).isEqualTo(Operation.DELETE);
    assertThat(arrival.content().getPosition()).isEqualTo(102);
    assertThat(arrival.content().getDivision()).isEqualTo("310118");
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void aCaseIsOpenWhileItsDepartmentWorksOnIt(CaseStatus status) {
    CaseRecord record = aMediation("1", 100).setStatus(status).build();

    assertThat(Arrival.first(record, 5, dispute(5)).isOpen())
        .isEqualTo(
            Set.of(
                    CaseStatus.REGISTERED,
                    CaseStatus.ACCEPTED,
                    CaseStatus.IN_PROGRESS,
                    CaseStatus.UNKNOWN)
                .contains(status));
  }

  private static KnownRecord known(CaseRecord record) {
    Arrival arrival = Arrival.first(record, 5, dispute(5));
    return new KnownRecord(
        arrival.holder(),
        arrival.evidence(),
        record.getPosition(),
        record.getSequence(),
        DisputeCases.encode(arrival.content()));
  }
}
