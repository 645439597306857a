package org.fengqiao.routes.console;

import java.util.Optional;
import org.fengqiao.routes.border.AlertRegister;
import org.fengqiao.routes.border.FeedbackOutcome;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.BorderProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes feedback to the register; a hub without neighbours has none, and no alerts either. */
@Component
@ConditionalOnRole(Role.HUB)
class FeedbackDesk {

  private final ObjectProvider<AlertRegister> register;

  FeedbackDesk(ObjectProvider<AlertRegister> register) {
    this.register = register;
  }

  FeedbackOutcome give(String alertId, BorderProgress progress) {
    return Optional.ofNullable(register.getIfAvailable())
        .<FeedbackOutcome>map(open -> open.feedback(alertId, progress))
        .orElseGet(FeedbackOutcome.NoSuchAlert::new);
  }
}
