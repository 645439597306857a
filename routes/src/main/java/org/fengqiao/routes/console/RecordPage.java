package org.fengqiao.routes.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fengqiao.routes.border.AlertBook;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** One record's way through the hub, by its key. */
@Controller
@ConditionalOnRole(Role.HUB)
class RecordPage {

  private final RecordTrails trails;
  private final AlertBook alerts;

  RecordPage(RecordTrails trails, AlertBook alerts) {
    this.trails = trails;
    this.alerts = alerts;
  }

  @GetMapping("/records")
  String find(@RequestParam String key) {
    return "redirect:/records/" + UriUtils.encodePath(key.strip(), StandardCharsets.UTF_8);
  }

  /** Source keys may hold slashes, so the key is the rest of the path. */
  @GetMapping("/records/{*path}")
  String page(@PathVariable String path, Model model) {
    RecordTrail trail =
        trails
            .of(path.substring(1))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("trail", trail);
    model.addAttribute(
        "alert",
        Optional.ofNullable(trail.record().get("dispute_id"))
            .flatMap(disputeId -> alerts.ofDispute(disputeId.toString()))
            .orElse(null));
    return "record";
  }
}
