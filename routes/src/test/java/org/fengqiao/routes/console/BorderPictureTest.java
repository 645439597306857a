package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.Test;

/** The border's picture shows every land border with a partner once, and the worst colour on it. */
class BorderPictureTest {

  private static final String QINGPU_KUNSHAN = "310118-320583";

  @Test
  void showsEveryCountyOnTheBorderWithPartnersAndNoOther() {
    BorderPicture picture = BorderPicture.of("310000", List.of("320000"), Map.of());

    assertThat(picture.own())
        .extracting(BorderPicture.Place::code)
        .contains("310118", "310114", "310151")
        .allMatch(code -> code.startsWith("31"));
    assertThat(picture.neighbours())
        .extracting(BorderPicture.Place::code)
        .contains("320583", "320585")
        .allMatch(code -> code.startsWith("32"));
    assertThat(picture.lines()).extracting(BorderPicture.Line::pair).doesNotHaveDuplicates();
    assertThat(picture.lines()).allMatch(line -> line.alerts() == 0 && line.worst() == null);
  }

  @Test
  void anOpenAlertColoursItsLineWhicheverSideItsNumberNamesFirst() {
    Map<String, Map<EscalationLevel, Long>> open =
        Map.of(QINGPU_KUNSHAN, Map.of(EscalationLevel.BLUE, 3L, EscalationLevel.RED, 1L));

    for (BorderPicture picture :
        List.of(
            BorderPicture.of("310000", List.of("320000"), open),
            BorderPicture.of("320000", List.of("310000", "330000"), open))) {
      BorderPicture.Line line = picture.lines().getLast();
      assertThat(line.pair()).isEqualTo(QINGPU_KUNSHAN);
      assertThat(line.alerts()).isEqualTo(4);
      assertThat(line.worst()).isEqualTo(EscalationLevel.RED);
    }
  }

  @Test
  void noTwoCountiesOfASideShareAPlaceAndAllFitIn() {
    BorderPicture picture =
        BorderPicture.of("320000", List.of("310000", "330000", "340000", "370000"), Map.of());

    for (List<BorderPicture.Place> side : List.of(picture.own(), picture.neighbours())) {
      assertThat(side).extracting(BorderPicture.Place::y).doesNotHaveDuplicates();
      assertThat(side).allMatch(place -> place.y() < picture.height());
    }
    assertThat(
            IntStream.range(1, picture.neighbours().size())
                .filter(
                    i ->
                        !picture
                            .neighbours()
                            .get(i)
                            .code()
                            .substring(0, 2)
                            .equals(picture.neighbours().get(i - 1).code().substring(0, 2)))
                .count())
        .as("those of a province stand together")
        .isEqualTo(3);
  }

  @Test
  void withoutAPartnerThereIsNothingToShow() {
    assertThat(BorderPicture.of("310000", List.of(), Map.of()).isEmpty()).isTrue();
  }
}
