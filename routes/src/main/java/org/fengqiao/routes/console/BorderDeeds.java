package org.fengqiao.routes.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.routes.border.Deed;
import org.fengqiao.routes.border.DeedOutcome;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.BorderProgress;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms under an alert: what an officer says to the neighbour. A constant that is none is
 * refused by its type (400); numbers are checked by the register, which knows their forms.
 */
@Controller
@ConditionalOnRole(Role.HUB)
@RequestMapping("/border/{alertId}")
class BorderDeeds {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderDesk desk;

  BorderDeeds(BorderDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/feedback")
  String feedback(
      @PathVariable String alertId,
      @RequestParam BorderProgress progress,
      RedirectAttributes flash) {
    return say(alertId, new Deed.Feedback(progress), flash);
  }

  @PostMapping("/update")
  String update(
      @PathVariable String alertId,
      @RequestParam int supersedes,
      @RequestParam EscalationLevel level,
      @RequestParam RequestedAction requestedAction,
      @RequestParam(defaultValue = "") String placeCode,
      @RequestParam(required = false) @Nullable PlaceKind placeKind,
      @RequestParam(required = false) @Nullable EscalationRisk risk,
      @RequestParam(defaultValue = "") List<MeasureTaken> measures,
      RedirectAttributes flash) {
    return say(
        alertId,
        new Deed.Update(
            supersedes, level, requestedAction, orNull(placeCode), placeKind, risk, measures),
        flash);
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable String alertId,
      @RequestParam int supersedes,
      @RequestParam CancelReason reason,
      RedirectAttributes flash) {
    return say(alertId, new Deed.Cancel(supersedes, reason), flash);
  }

  @PostMapping("/invite")
  String invite(
      @PathVariable String alertId,
      @RequestParam String inviteNo,
      @RequestParam MediationMode mode,
      @RequestParam String leadDivision,
      @RequestParam String consents,
      @RequestParam(defaultValue = "") String mediators,
      @RequestParam LocalDateTime proposedAt,
      @RequestParam String venueCode,
      @RequestParam VenueKind venueKind,
      @RequestParam LocalDateTime replyDue,
      RedirectAttributes flash) {
    return say(
        alertId,
        new Deed.Invite(
            inviteNo.strip(),
            mode,
            leadDivision,
            numbers(consents),
            numbers(mediators),
            proposedAt.atZone(ZONE).toInstant(),
            venueCode.strip(),
            venueKind,
            replyDue.atZone(ZONE).toInstant()),
        flash);
  }

  @PostMapping("/reply")
  String reply(
      @PathVariable String alertId,
      @RequestParam String inviteNo,
      @RequestParam(required = false) @Nullable DeclineReason declined,
      RedirectAttributes flash) {
    return say(alertId, new Deed.InviteReply(inviteNo, declined), flash);
  }

  @PostMapping("/close")
  String close(
      @PathVariable String alertId,
      @RequestParam CloseResult result,
      @RequestParam(defaultValue = "") String agreementNo,
      @RequestParam(required = false) @Nullable Performance performance,
      @RequestParam(required = false) @Nullable LocalDate performanceDue,
      RedirectAttributes flash) {
    return say(
        alertId, new Deed.Close(result, orNull(agreementNo), performance, performanceDue), flash);
  }

  private String say(String alertId, Deed deed, RedirectAttributes flash) {
    switch (desk.say(alertId, deed)) {
      case DeedOutcome.Recorded recorded -> flash.addFlashAttribute("said", "deed.recorded");
      case DeedOutcome.NotAllowed refused ->
          flash.addFlashAttribute("said", "deed.notAllowed." + refused.reason());
      case DeedOutcome.NotInForm wrong -> flash.addFlashAttribute("said", "deed.notInForm");
      case DeedOutcome.NoSuchAlert none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/border/" + alertId;
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value.strip();
  }

  private static List<String> numbers(String typed) {
    return Arrays.stream(typed.split("[\\s,,、]+", -1)).filter(each -> !each.isEmpty()).toList();
  }
}
