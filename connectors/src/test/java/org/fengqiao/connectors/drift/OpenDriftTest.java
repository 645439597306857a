package org.fengqiao.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.drift.Change.Kind;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.DriftPolicy;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenDriftTest {

  private static final Feed MEDIATIONS =
      Objects.requireNonNull(FeedReader.read(Path.of("departments/justice/mediation.yaml")).feed());
  private static final FeedPlace PLACE = new FeedPlace("justice.mediation", "justice-register");

  private static OpenDrift open(DriftPolicy policy, Change... changes) {
    return new OpenDrift(policy, List.of(changes), new ColumnUses(MEDIATIONS));
  }

  private static Change dropped(@Nullable String child, String column) {
    return new Change(new ColumnReference(child, column), Kind.DROPPED, "text", "");
  }

  @Test
  void namesFieldsAndStatisticsThatAChildsColumnFills() {
    OpenDrift open = open(DriftPolicy.FLAG, dropped("parties", "zjhm"));

    assertThat(open.broken().keySet()).containsExactly("sides", "tokens");
    assertThat(open.text(PLACE))
        .startsWith("C322 数据源 justice.mediation,连接 justice-register:")
        .contains("parties.zjhm 已不存在", "I31 跨部门同事纠纷量", "which fills sides, tokens")
        .contains("I28 disputes of many parties", "I34 disputes across the border");
  }

  @Test
  void tellsWhichAspectsAreLostAndFlagsTheOneFieldInWhichTheyLie() {
    OpenDrift open = open(DriftPolicy.FLAG, dropped(null, "xylxqk"));

    assertThat(open.broken().keySet()).containsExactly("aspects");
    assertThat(open.text(PLACE))
        .contains("which fills aspects.AGREEMENT_DUE, aspects.AGREEMENT_PERFORMED")
        .contains("I05 share of agreements performed")
        .doesNotContain("I07");
  }

  @Test
  void isNotConcernedByAColumnThatTheMappingLeavesAlone() throws Exception {
    OpenDrift open = open(DriftPolicy.STOP, dropped(null, "jfjyqk"));

    open.stopIfMust(PLACE);
    assertThat(open.breaking()).isEmpty();
    assertThat(open.text(PLACE)).startsWith("C323").doesNotContain("which fills");
  }

  @Test
  void standsWhateverItsPolicyWhereRowsCannotBeJoinedAnyMore() {
    OpenDrift open = open(DriftPolicy.FLAG, dropped("parties", "ajbh"));

    assertThatThrownBy(() -> open.stopIfMust(PLACE))
        .hasMessageStartingWith("C324")
        .hasMessageContaining("parties.ajbh");
  }

  @Test
  void tellsOfTheWorstFirstAndCountsTheRest() {
    Change[] changes = new Change[12];
    for (int number = 0; number < 11; number++) {
      changes[number] =
          new Change(new ColumnReference(null, "neu" + number), Kind.ADDED, "", "text");
    }
    changes[11] = dropped(null, "slrq");

    assertThat(open(DriftPolicy.QUARANTINE, changes).text(PLACE))
        .containsSubsequence("column slrq is gone", "column neu0 is new", "and 4 more")
        .doesNotContain("neu7");
  }
}
