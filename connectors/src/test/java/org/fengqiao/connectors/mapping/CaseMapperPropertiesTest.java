package org.fengqiao.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every feed that ships and for every row that a source may give. */
class CaseMapperPropertiesTest {

  private static final int ROWS = 1_000;

  static List<Feed> feeds() {
    return ShippedFeeds.all();
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aRowIsMappedOrExcludedOrRefusedForReasonsOfItsOwn(Feed feed) {
    CaseMapper mapper = ShippedFeeds.mapper(feed);

    for (Captured.CaseRow row : hostileRows(feed)) {
      switch (mapper.map(row)) {
        case MappingResult.Mapped mapped ->
            assertThat(mapped.record().getRecordKey()).isEqualTo(feed.name() + ":" + row.key());
        case MappingResult.Excluded excluded ->
            assertThat(feed.mapping().exclusions())
                .anyMatch(rule -> rule.rule().equals(excluded.rule()));
        case MappingResult.Refused refused ->
            // D900 is a fault of ours: the mapper stumbled over the row.
            assertThat(refused.rejections())
                .isNotEmpty()
                .noneMatch(rejection -> rejection.rule().equals("D900"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aRemovedRowIsAlwaysLetOutAsARemovalThatSaysNothing(Feed feed) {
    CaseMapper mapper = ShippedFeeds.mapper(feed);

    for (Captured.CaseRow row : hostileRows(feed)) {
      if (row.operation() == Operation.DELETE) {
        MappingResult result = mapper.map(row);

        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        var record = ((MappingResult.Mapped) result).record();
        assertThat(record.getOperation()).isEqualTo(Operation.DELETE);
        assertThat(record.getReferences()).isEmpty();
        assertThat(record.getTokens()).isEmpty();
        assertThat(record.getSides()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void everyRecordFitsItsSchemaAndKeepsToTheRangesItPromises(Feed feed) throws IOException {
    CaseMapper mapper = ShippedFeeds.mapper(feed);

    for (Captured.CaseRow row : hostileRows(feed)) {
      if (mapper.map(row) instanceof MappingResult.Mapped mapped) {
        var record = mapped.record();
        assertThat(record.toByteBuffer().remaining()).isPositive();
        assertThat(record.getDivision()).matches("\\d{6}");
        assertThat(record.getDisputeType()).matches("\\d{2}|\\d{4}");
        assertThat(record.getTownship() == null ? "000000000" : record.getTownship())
            .matches("\\d{9}");
        assertThat(record.getPartyCount() == null ? 0 : record.getPartyCount())
            .isBetween(0, 1_000_000);
        assertThat(record.getAmountCents() == null ? 0 : record.getAmountCents())
            .isBetween(0L, 100_000_000_000_000L);
        assertThat(record.getQuality()).allMatch(code -> code.matches("[A-Z_]+"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void oneRowGivesOneResultHoweverOftenAndOnHoweverManyThreads(Feed feed) {
    CaseMapper mapper = ShippedFeeds.mapper(feed);
    List<Captured.CaseRow> rows = hostileRows(feed);

    List<MappingResult> first = rows.stream().map(mapper::map).toList();
    List<MappingResult> again = rows.parallelStream().map(mapper::map).toList();
    List<MappingResult> elsewhere = rows.stream().map(ShippedFeeds.mapper(feed)::map).toList();

    assertThat(again).isEqualTo(first);
    assertThat(elsewhere).isEqualTo(first);
  }

  private static List<Captured.CaseRow> hostileRows(Feed feed) {
    RandomGenerator random = Arbitrary.random(feed.name().hashCode());
    return new ArbitraryRows(feed, random, () -> Arbitrary.hostileCell(random))
        .limit(ROWS)
        .toList();
  }
}
