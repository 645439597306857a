package org.fengqiao.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.CellRule;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Policy;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

/** A system with dispute types of its own, which no crosswalk knows. */
class TypeListTest {

  private static final Step LIST =
      new Step.Lookup(null, Map.of("邻里纠纷", "02", "噪音扰民", "0202", "咨询", "98"));
  private static final Step CROSSWALK = new Step.Crosswalk(List.of("POLICE_CALL"));

  private static final LatestRow LATEST = new LatestRow(Map.of());

  private final Draft draft = new Draft();

  private TypeFiller.Type type(String cell, Step... steps) {
    CellRule rule = new CellRule(List.of(new ColumnReference(null, "lb")), null, 0);
    List<ValueRule> ways =
        List.of(steps).stream()
            .map(step -> new ValueRule(rule, step, new Policy.Next(), new Policy.Next()))
            .toList();
    Captured.CaseRow row =
        new Captured.CaseRow(
            "1",
            new Version(1, 0),
            Operation.UPSERT,
            new SourceRow(Map.of("lb", cell)),
            Map.of(),
            null);
    return new TypeFiller(Department.POLICE, ways).fill(RowView.of(row, LATEST), draft);
  }

  @Test
  void aWordOfTheListGivesItsType() {
    assertThat(type("噪音扰民", LIST))
        .isEqualTo(new TypeFiller.Type("0202", CrosswalkMatch.BROAD, "FEED_LIST", "噪音扰民"));
    assertThat(draft.quality()).isEmpty();
  }

  @Test
  void onlyEqualNamesLeaveNoDoubt() {
    assertThat(type(" 邻里纠纷\u3000", LIST).match()).isEqualTo(CrosswalkMatch.EXACT);
  }

  @Test
  void aWordThatTheListDoesNotKnowFlowsFlaggedAndIsNotPassedOn() {
    assertThat(type("张三打李四", LIST))
        .isEqualTo(new TypeFiller.Type("98", CrosswalkMatch.NONE, "FEED_LIST", null));
    assertThat(draft.quality()).containsExactly("UNMAPPED_TYPE");
  }

  @Test
  void aWordThatIsNoDisputeIsKnownAndFlagged() {
    assertThat(type("咨询", LIST))
        .isEqualTo(new TypeFiller.Type("98", CrosswalkMatch.NONE, "FEED_LIST", "咨询"));
    assertThat(draft.quality()).containsExactly("NO_EQUIVALENT_TYPE");
  }

  @Test
  void aListAndACrosswalkAreTriedInOrder() {
    assertThat(type("04", LIST, CROSSWALK).scheme()).isEqualTo("POLICE_CALL");
    assertThat(type("咨询", LIST, CROSSWALK).code()).isEqualTo("98");
    assertThat(type("噪音扰民", CROSSWALK, LIST).scheme()).isEqualTo("FEED_LIST");
  }
}
