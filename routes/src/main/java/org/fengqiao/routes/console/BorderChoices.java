package org.fengqiao.routes.console;

import java.util.Arrays;
import java.util.List;
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

  BorderChoices() {}

  /** The four colours, red first. */
  public List<EscalationLevel> levels() {
    return Arrays.stream(EscalationLevel.values())
        .filter(level -> level != EscalationLevel.NONE)
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  /** What may be asked of the neighbour. */
  public List<RequestedAction> actions() {
    return List.of(RequestedAction.values());
  }

  /** Kinds of place. */
  public List<PlaceKind> places() {
    return List.of(PlaceKind.values());
  }

  /** What a dispute may come to. */
  public List<EscalationRisk> risks() {
    return List.of(EscalationRisk.values());
  }

  /** What may have been done. */
  public List<MeasureTaken> measures() {
    return List.of(MeasureTaken.values());
  }

  /** Why an alert may be taken back. */
  public List<CancelReason> cancelReasons() {
    return List.of(CancelReason.values());
  }

  /** How to mediate together. */
  public List<MediationMode> modes() {
    return List.of(MediationMode.values());
  }

  /** Kinds of meeting place. */
  public List<VenueKind> venues() {
    return List.of(VenueKind.values());
  }

  /** Why an invitation may be declined. */
  public List<DeclineReason> declineReasons() {
    return List.of(DeclineReason.values());
  }

  /** How a mediation may end. */
  public List<CloseResult> results() {
    return List.of(CloseResult.values());
  }

  /** How far an agreement may be carried out. */
  public List<Performance> performances() {
    return List.of(Performance.values());
  }
}
