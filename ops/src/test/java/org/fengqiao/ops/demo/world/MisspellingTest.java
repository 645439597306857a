package org.fengqiao.ops.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.junit.jupiter.api.Test;

class MisspellingTest {

  private static final int THROWS = 100_000;

  private final Dice dice = Dice.of(1, 2, "slips");

  @Test
  void aNameGoesWrongNowAndThenAndInEveryWay() {
    List<String> wrong =
        IntStream.range(0, THROWS)
            .mapToObj(n -> Misspelling.copied(dice, "刘伟强"))
            .filter(name -> !name.equals("刘伟强"))
            .toList();

    assertThat(wrong).hasSizeBetween(THROWS / 100, THROWS / 50);
    assertThat(wrong).contains("刘玮强", "刘维强", "劉伟强", "刘偉强", "列伟强", "刘强", "刘伟");
  }

  @Test
  void aNameThatIsHeardGoesWrongMoreOftenButNeverInItsLooks() {
    Set<String> wrong = new TreeSet<>();
    long count =
        IntStream.range(0, THROWS)
            .mapToObj(n -> Misspelling.heard(dice, "刘伟强"))
            .filter(name -> !name.equals("刘伟强"))
            .peek(wrong::add)
            .count();

    assertThat(count).isBetween(THROWS * 4L / 100, THROWS * 6L / 100);
    assertThat(wrong).contains("柳伟强", "刘强").doesNotContain("劉伟强", "列伟强");
  }

  @Test
  void twoCharactersStayTwoAndAnOrganisationIsCopiedFromItsStamp() {
    assertThat(IntStream.range(0, THROWS).mapToObj(n -> Misspelling.heard(dice, "王䶮")))
        .allMatch(name -> name.length() == 2)
        .contains("汪䶮");
    assertThat(IntStream.range(0, 1_000).mapToObj(n -> Misspelling.heard(dice, "上海顺达物业管理有限公司")))
        .containsOnly("上海顺达物业管理有限公司");
  }

  @Test
  void everyCellFitsItsColumnAndMostAreReadAsTheParty() {
    Party party = People.resident(dice, County.of("310118"));
    List<String> cells =
        IntStream.range(0, THROWS).mapToObj(n -> PhoneCells.typed(dice, party, 20)).toList();

    assertThat(cells).allMatch(cell -> cell.length() <= 20);
    assertThat(cells.stream().filter(cell -> reads(cell, party.phone())).count())
        .isBetween(THROWS * 90L / 100, THROWS * 94L / 100);
    assertThat(IntStream.range(0, THROWS).mapToObj(n -> PhoneCells.typed(dice, party, 60)))
        .anyMatch(cell -> reads(cell, party.phone()) && reads(cell, party.otherPhone()))
        .anyMatch(cell -> cell.contains("****"));
  }

  private static boolean reads(String cell, String phone) {
    return PhoneNumber.read(cell).stream()
        .anyMatch(reading -> reading.number() != null && reading.number().value().equals(phone));
  }
}
