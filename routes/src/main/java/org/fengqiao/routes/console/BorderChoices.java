package org.fengqiao.routes.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.DeclineReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.EscalationRisk;
import org.fengqiao.schemas.message.MeasureTaken;
import org.fengqiao.schemas.message.MediationMode;
import org.fengqiao.schemas.message.Performance;
import org.fengqiao.schemas.message.PlaceKind;
import org.fengqiao.schemas.message.RequestedAction;
import org.fengqiao.schemas.message.VenueKind;

/** What the forms under an alert offer to choose from. Public because templates call it. */
public final class BorderChoices {

  private static final Map<String, List<? extends Enum<?>>> CHOICES =
      Map.ofEntries(
          Map.entry("action", List.of(RequestedAction.values())),
          Map.entry("cancelReason", List.of(CancelReason.values())),
          Map.entry("declineReason", List.of(DeclineReason.values())),
          Map.entry("level", coloursRedFirst()),
          Map.entry("measure", List.of(MeasureTaken.values())),
          Map.entry("mode", List.of(MediationMode.values())),
          Map.entry("performance", List.of(Performance.values())),
          Map.entry("placeKind", List.of(PlaceKind.values())),
          Map.entry("result", List.of(CloseResult.values())),
          Map.entry("risk", List.of(EscalationRisk.values())),
          Map.entry("venueKind", List.of(VenueKind.values())));

  BorderChoices() {}

  /**
   * All constants of a kind, by the name under which {@link Names#of} says them.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public List<? extends Enum<?>> of(String kind) {
    List<? extends Enum<?>> choices = CHOICES.get(kind);
    if (choices == null) {
      throw new IllegalArgumentException("no form offers a " + kind);
    }
    return choices;
  }

  private static List<EscalationLevel> coloursRedFirst() {
    return Arrays.stream(EscalationLevel.values())
        .filter(level -> level != EscalationLevel.NONE)
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
