package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.ops.demo.Fact.Place;
import org.junit.jupiter.api.Test;

class FactComparisonTest {

  private static final Fact HELD = new Fact("justice.mediation:9", Place.WAREHOUSE, Fact.HELD);
  private static final Fact REMOVED =
      new Fact("justice.mediation:9", Place.WAREHOUSE, Fact.REMOVED);
  private static final Fact BY_DATE =
      new Fact("police.calls:7", Place.QUARANTINE, "D210 acceptedAt");
  private static final Fact BY_ABSENCE =
      new Fact("police.calls:7", Place.QUARANTINE, "D201 acceptedAt");
  private static final Fact KEYLESS = new Fact("court.cases", Place.QUARANTINE, "F203 ");

  @Test
  void theSameFactsInAnotherOrderAreEqual() throws Exception {
    var differences = compare(List.of(HELD, BY_DATE, KEYLESS), List.of(KEYLESS, HELD, BY_DATE));

    assertThat(differences.isNone()).isTrue();
    assertThat(differences.compared()).isEqualTo(3);
  }

  @Test
  void anotherRecordInsteadOfAMissingOneIsNamedAlthoughTheCountsAreEqual() throws Exception {
    Fact other = new Fact("justice.mediation:10", Place.WAREHOUSE, Fact.HELD);

    var differences = compare(List.of(HELD, BY_DATE), List.of(other, BY_DATE));

    assertThat(differences.missing()).containsExactly(HELD);
    assertThat(differences.unexpected()).containsExactly(other);
  }

  @Test
  void aRowInQuarantineForAnotherReasonThanItsDamageIsNamed() throws Exception {
    var differences = compare(List.of(HELD, BY_DATE), List.of(HELD, BY_ABSENCE));

    assertThat(differences.missing()).containsExactly(BY_DATE);
    assertThat(differences.unexpected()).containsExactly(BY_ABSENCE);
  }

  @Test
  void aRecordThatItsDepartmentDeletedAndTheWarehouseHoldsIsNamed() throws Exception {
    var differences = compare(List.of(REMOVED), List.of(HELD));

    assertThat(differences.missing()).containsExactly(REMOVED);
    assertThat(differences.unexpected()).containsExactly(HELD);
  }

  @Test
  void rowsWithoutAKeyAreCounted() throws Exception {
    var differences = compare(List.of(KEYLESS, KEYLESS), List.of(KEYLESS));

    assertThat(differences.missing()).containsExactly(KEYLESS);
    assertThat(differences.unexpected()).isEmpty();
  }

  @Test
  void ofVeryManyDifferencesTheFirstAreNamedAndTheRestIsAdmitted() throws Exception {
    List<Fact> many =
        IntStream.range(0, 5_000)
            .mapToObj(n -> new Fact("petition.items:" + n, Place.INBOX, Fact.ACCEPTED))
            .toList();

    var differences = compare(many, new ArrayList<>());

    assertThat(differences.complete()).isFalse();
    assertThat(differences.missing()).hasSizeBetween(100, 400);
  }

  private static FactComparison.Differences compare(List<Fact> truth, List<Fact> hub)
      throws Exception {
    return FactComparison.of(truth::forEach, hub::forEach);
  }
}
