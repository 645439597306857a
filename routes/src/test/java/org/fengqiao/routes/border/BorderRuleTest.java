package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.JIASHAN;
import static org.fengqiao.routes.border.DisputeBuilder.KUNSHAN;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.routes.border.partner.Partner;
import org.fengqiao.routes.border.partner.Partners;
import org.fengqiao.routes.border.partner.Transport;
import org.fengqiao.schemas.code.BorderPair;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RequestedAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderRuleTest {

  private static final String PUDONG = "310115";
  private static final String HUANGPU = "310101";

  private final BorderRule rule =
      new BorderRule(
          new BorderParty("310000", QINGPU, Set.of("320000", "330000")),
          Borders.china(),
          DisputeTypes.standard(),
          RuleTable.standard(),
          new Partners(List.of(Partner.listed("320000", ""), Partner.listed("330000", ""))),
          pair -> 0);

  @Test
  void alertsTheCountyThatASideComesFrom() {
    var dispute = aDispute().with(aCase(QINGPU).setSideDivisions(List.of(QINGPU, WUJIANG))).build();

    AlertDraft draft = rule.decide(dispute).orElseThrow();

    assertThat(draft.receiverDivision()).isEqualTo(WUJIANG);
    assertThat(draft.receiverProvince()).isEqualTo("320000");
    assertThat(draft.borderPair()).isEqualTo("310118-320509");
    assertThat(draft.level()).isEqualTo(EscalationLevel.BLUE);
    assertThat(draft.requestedAction()).isEqualTo(RequestedAction.TAKE_NOTE);
    assertThat(draft.occurredFrom()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @Test
  void alertsTheLongestBorderInTheProvinceWhenTheSideComesFromElsewhereInIt() {
    var dispute = aDispute().with(aCase(QINGPU).setSideDivisions(List.of("320102"))).build();

    assertThat(rule.decide(dispute).orElseThrow().receiverDivision()).isEqualTo(KUNSHAN);
  }

  @Test
  void alertsTheLongestBorderWhenThereIsOnlyTheFlag() {
    var dispute = aDispute().with(aCase(QINGPU).setBorderFlag(true)).build();

    assertThat(rule.decide(dispute).orElseThrow().receiverDivision()).isEqualTo(KUNSHAN);
  }

  @Test
  void alertsOnlyOfWhatWasAgreedWithTheNeighbour() {
    assertThat(levelsToldOf(agreed(Set.of(), List.of("02"), EscalationLevel.ORANGE)))
        .containsExactly(EscalationLevel.ORANGE, EscalationLevel.RED);
    assertThat(levelsToldOf(agreed(Set.of(WUJIANG), List.of(), EscalationLevel.BLUE))).hasSize(4);
    assertThat(levelsToldOf(agreed(Set.of(KUNSHAN), List.of(), EscalationLevel.BLUE))).isEmpty();
    assertThat(levelsToldOf(agreed(Set.of(), List.of("11"), EscalationLevel.BLUE))).isEmpty();
  }

  private static List<EscalationLevel> levelsToldOf(Partner jiangsu) {
    BorderRule rule =
        new BorderRule(
            new BorderParty("310000", QINGPU, Set.of("320000")),
            Borders.china(),
            DisputeTypes.standard(),
            RuleTable.standard(),
            new Partners(List.of(jiangsu)),
            pair -> 0);
    return Stream.of(EscalationLevel.values())
        .filter(level -> level != EscalationLevel.NONE)
        .filter(
            level ->
                rule.decide(
                        aDispute()
                            .with(
                                aCase(QINGPU)
                                    .setSideDivisions(List.of(QINGPU, WUJIANG))
                                    .setDisputeType("0201")
                                    .setEscalation(level))
                            .build())
                    .isPresent())
        .toList();
  }

  private static Partner agreed(Set<String> divisions, List<String> types, EscalationLevel from) {
    return new Partner(
        "320000", "", "", new Transport.Amqp(), List.of(), List.of(), divisions, types, from);
  }

  @Test
  void alertsOnlyNeighboursThatAreConfigured() {
    BorderRule onlyZhejiang =
        new BorderRule(
            new BorderParty("310000", QINGPU, Set.of("330000")),
            Borders.china(),
            DisputeTypes.standard(),
            RuleTable.standard(),
            new Partners(List.of(Partner.listed("330000", ""))),
            pair -> 0);
    var flagged = aDispute().with(aCase(QINGPU).setBorderFlag(true)).build();
    var jiangsu = aDispute().with(aCase(QINGPU).setSideDivisions(List.of(WUJIANG))).build();

    assertThat(onlyZhejiang.decide(flagged).orElseThrow().receiverDivision()).isEqualTo(JIASHAN);
    assertThat(onlyZhejiang.decide(jiangsu)).isEmpty();
  }

  @Test
  void staysSilentWithoutABorder() {
    var inland = aDispute().with(aCase(HUANGPU).setBorderFlag(true)).build();
    var overSea = aDispute().with(aCase(PUDONG).setBorderFlag(true)).build();
    var withinTheProvince =
        aDispute().with(aCase(QINGPU).setSideDivisions(List.of(QINGPU, HUANGPU))).build();
    var unknownPlace = aDispute().with(aCase("000000").setBorderFlag(true)).build();

    assertThat(rule.decide(inland)).isEmpty();
    assertThat(rule.decide(overSea)).isEmpty();
    assertThat(rule.decide(withinTheProvince)).isEmpty();
    assertThat(rule.decide(unknownPlace)).isEmpty();
  }

  @Test
  void staysSilentOnceClosedRemovedOrForbidden() {
    var closed =
        aDispute().with(aCase(QINGPU).setBorderFlag(true).setOutcome(CaseOutcome.SETTLED)).build();
    var removed =
        aDispute().with(aCase(QINGPU).setBorderFlag(true).setOperation(Operation.DELETE)).build();
    var accusation =
        aDispute().with(aCase(QINGPU).setBorderFlag(true).setDisputeType("90")).build();

    assertThat(rule.decide(closed)).isEmpty();
    assertThat(rule.decide(removed)).isEmpty();
    assertThat(rule.decide(accusation)).isEmpty();
  }

  @Test
  void tellsSizeAndAmountAsBandsAndTheWorstColour() {
    var dispute =
        aDispute()
            .with(
                aCase(QINGPU)
                    .setBorderFlag(true)
                    .setPartyCount(3)
                    .setEscalation(EscalationLevel.YELLOW)
                    .setAmountCents(999_999L))
            .with(
                aCase(QINGPU)
                    .setPartyCount(12)
                    .setEscalation(EscalationLevel.RED)
                    .setAmountCents(1_000_000L))
            .build();

    AlertDraft draft = rule.decide(dispute).orElseThrow();

    assertThat(draft.scaleBand()).isEqualTo("10-29");
    assertThat(draft.amountBand()).isEqualTo("1-10");
    assertThat(draft.level()).isEqualTo(EscalationLevel.RED);
    assertThat(draft.requestedAction()).isEqualTo(RequestedAction.JOINT_MEDIATION);
  }

  @Test
  void tellsOnlyTheFirstLevelOfASensitiveType() {
    var dispute = aDispute().with(aCase(QINGPU).setBorderFlag(true).setDisputeType("0101")).build();

    assertThat(rule.decide(dispute).orElseThrow().disputeType()).isEqualTo("01");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void neverAlertsAnybodyButACountyAcrossALandBorder(boolean flag) {
    List<String> counties = countiesOfTheDelta();
    int alerts = 0;

    for (String place : counties) {
      for (String side : counties) {
        Optional<AlertDraft> draft =
            rule.decide(
                aDispute()
                    .with(aCase(place).setBorderFlag(flag).setSideDivisions(List.of(side)))
                    .build());
        draft.ifPresent(alert -> assertMayBeSent(alert, place, side, flag));
        alerts += draft.isPresent() ? 1 : 0;
      }
    }

    assertThat(alerts).isPositive();
  }

  private static void assertMayBeSent(AlertDraft draft, String place, String side, boolean flag) {
    assertThat(place).startsWith("31");
    assertThat(Borders.china().ofCounty(place))
        .filteredOn(pair -> !pair.seaOnly())
        .extracting(BorderPair::neighbour)
        .contains(draft.receiverDivision());
    assertThat(flag || side.startsWith(draft.receiverProvince().substring(0, 2)))
        .as("place %s, side %s", place, side)
        .isTrue();
  }

  private static List<String> countiesOfTheDelta() {
    return Divisions.china().counties().stream()
        .map(Division::code)
        .filter(code -> code.matches("3[123].*"))
        .toList();
  }
}
