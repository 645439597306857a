package org.fengqiao.routes.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.warning.escalation.EscalationRule;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.life.BackTests;
import org.fengqiao.routes.warning.life.Disposal;
import org.fengqiao.routes.warning.life.OpenWarning;
import org.fengqiao.routes.warning.life.Warnings;
import org.fengqiao.routes.warning.outbreak.BackTest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is warned of (预警), and what becomes of it: seen, or ended by a code. */
@Controller
@ConditionalOnRole(Role.HUB)
class WarningsPage {

  private static final String SAID = "said";

  private final Warnings warnings;
  private final BackTests tests;
  private final EscalationTable escalation;
  private final Names names;

  WarningsPage(Warnings warnings, BackTests tests, EscalationTable escalation, Names names) {
    this.warnings = warnings;
    this.tests = tests;
    this.escalation = escalation;
    this.names = names;
  }

  /**
   * A warning as it is shown.
   *
   * @param warning the warning
   * @param why its rule in plain words
   * @param test how its rule fared in that series; null of what is no series
   */
  public record Line(OpenWarning warning, String why, @Nullable BackTest test) {}

  @GetMapping("/warnings")
  String page(Model model, Locale locale) {
    Map<Long, BackTest> tested = tests.open();
    model.addAttribute(
        "lines",
        warnings.open().stream()
            .map(each -> new Line(each, why(each, locale), tested.get(each.warning())))
            .toList());
    model.addAttribute("precision", warnings.precision());
    model.addAttribute("disposals", Arrays.asList(Disposal.values()));
    return "warnings";
  }

  @PostMapping("/warnings/{warning}/acknowledge")
  String acknowledge(
      @PathVariable long warning, @RequestParam String as, RedirectAttributes flash) {
    return said(Warnings.isAccount(as), () -> warnings.acknowledge(warning, as), flash);
  }

  @PostMapping("/warnings/{warning}/dispose")
  String dispose(
      @PathVariable long warning,
      @RequestParam String as,
      @RequestParam Disposal disposal,
      RedirectAttributes flash) {
    return said(Warnings.isAccount(as), () -> warnings.dispose(warning, disposal, as), flash);
  }

  private interface Change {
    boolean make();
  }

  private static String said(boolean account, Change change, RedirectAttributes flash) {
    String said = !account ? "account" : change.make() ? "noted" : "state";
    flash.addFlashAttribute(SAID, "warnings.said." + said);
    return "redirect:/warnings";
  }

  private String why(OpenWarning warning, Locale locale) {
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return escalation
        .find(warning.rule())
        .map(english ? EscalationRule::reasonEnglish : EscalationRule::reasonChinese)
        .orElseGet(() -> names.of("warnings.rule", warning.rule()));
  }
}
