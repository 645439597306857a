package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTableTest {

  private static final String HEAD =
      "rule,flag,side,types,level_from,parties_from,previous_from,action,reason_zh,reason_en\n";

  @TempDir private Path folder;

  @Test
  void theFirstLineThatFitsDecides() {
    RuleTable table = RuleTable.standard();

    assertThat(rule(table, false, RuleLine.Nearness.COUNTY, 3, 0)).isEqualTo("BJ-1");
    assertThat(rule(table, false, RuleLine.Nearness.PROVINCE, 30, 0)).isEqualTo("BJ-2");
    assertThat(rule(table, true, RuleLine.Nearness.PROVINCE, 3, 9)).isEqualTo("BJ-3");
    assertThat(rule(table, true, RuleLine.Nearness.ANY, 3, 5)).isEqualTo("BJ-4");
    assertThat(rule(table, true, RuleLine.Nearness.ANY, 3, 4)).isEqualTo("BJ-5");
    assertThat(rule(table, false, RuleLine.Nearness.ANY, 300, 50)).isEqualTo("none");
  }

  @Test
  void anOfficesOwnTableTakesItsPlace() throws Exception {
    RuleTable own =
        RuleTable.of(
            file(HEAD + "SH-1,YES,ANY,02 04,ORANGE,10,0,SEND_MEDIATOR,重大的,The grave ones\n"));

    assertThat(own.lines().getFirst().action()).isEqualTo(RequestedAction.SEND_MEDIATOR);
    assertThat(rule(own, true, RuleLine.Nearness.ANY, 9, 0)).isEqualTo("none");
    assertThat(rule(own, true, RuleLine.Nearness.ANY, 10, 0)).isEqualTo("SH-1");
  }

  @Test
  void aLineMayWantAReviewAndAnOlderTableWantsNone() throws Exception {
    String line = "SH-1,YES,ANY,any,NONE,0,0,BY_LEVEL,因,why";

    assertThat(RuleTable.of(file(HEAD + line + "\n")).lines().getFirst().release())
        .isEqualTo(RuleLine.Release.DIRECT);
    assertThat(
            RuleTable.of(file(HEAD.strip() + ",release\n" + line + ",REVIEW\n"))
                .lines()
                .getFirst()
                .release())
        .isEqualTo(RuleLine.Release.REVIEW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleTable.of(file(HEAD.strip() + ",release\n" + line + ",later\n")))
        .withMessageContaining("release 'later' is none of [DIRECT, REVIEW]");
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() throws Exception {
    Path file =
        file(
            HEAD
                + "SH-1,perhaps,ANY,any,RED,0,0,BY_LEVEL,因,why\n"
                + "SH-2,YES,ANY,9999,RED,many,0,BY_LEVEL,,why\n"
                + "SH-3,YES,ANY,any,RED,0,0,BY_LEVEL,因,why, too\n"
                + "SH-4,YES,ANY,any,RED,0,0,BY_LEVEL,因,why\n"
                + "SH-4,YES,ANY,any,RED,0,0,BY_LEVEL,因,why\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleTable.of(file))
        .withMessageContaining(file + ":2: flag 'perhaps' is none of [YES, NO, ANY]")
        .withMessageContaining(file + ":3: types '9999' is no dispute type")
        .withMessageContaining(file + ":3: parties_from 'many' is no number")
        .withMessageContaining(file + ":3: reason_zh is empty")
        .withMessageContaining(file + ":4: there are 11 cells and not 10")
        .withMessageContaining(file + ":6: rule SH-4 stands above already");
  }

  private static String rule(
      RuleTable table, boolean flagged, RuleLine.Nearness side, int parties, int previous) {
    return table
        .decide(
            new RuleLine.Circumstances(
                flagged, side, "02", EscalationLevel.ORANGE, parties, previous))
        .map(RuleLine::rule)
        .orElse("none");
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("rules.csv"), text);
  }
}
