package org.fengqiao.routes.console;

import java.util.List;
import java.util.Locale;
import org.fengqiao.routes.border.Alert;
import org.fengqiao.routes.border.Conversation;
import org.fengqiao.routes.border.RuleLine;
import org.fengqiao.routes.border.RuleTable;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why an alert was raised and why to this office, in the reader's language. */
@Component
@ConditionalOnRole(Role.HUB)
class AlertReasons {

  private final RuleTable table;
  private final Names names;

  AlertReasons(RuleTable table, Names names) {
    this.table = table;
    this.names = names;
  }

  /**
   * One sentence for each rule that the alert names; a rule that is not in this table by its
   * number.
   */
  List<String> of(Alert alert, Conversation thread) {
    return thread.lines().stream()
        .flatMap(line -> line.details().stream())
        .filter(detail -> detail.what().equals("rule"))
        .map(detail -> detail.value().toString())
        .distinct()
        .map(rule -> of(rule, alert.receiverDivision(), alert.borderPair()))
        .toList();
  }

  /**
   * What one rule says.
   *
   * @param rule its number
   * @param neighbour the county that is alerted
   * @param pair the two counties, sorted, joined by a hyphen
   */
  String of(String rule, String neighbour, String pair) {
    return table.find(rule).map(line -> sentence(line, neighbour, pair)).orElse(rule);
  }

  private String sentence(RuleLine line, String neighbour, String pair) {
    boolean chinese =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    String own = pair.replace(neighbour, "").replace("-", "");
    return (chinese ? line.reasonChinese() : line.reasonEnglish())
        .replace("{own}", names.division(own))
        .replace("{neighbour}", names.division(neighbour));
  }
}
