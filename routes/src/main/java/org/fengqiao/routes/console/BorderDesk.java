package org.fengqiao.routes.console;

import java.util.Optional;
import org.fengqiao.routes.border.AlertRegister;
import org.fengqiao.routes.border.Deed;
import org.fengqiao.routes.border.DeedOutcome;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes what an officer says of an alert to the register; a hub without neighbours has none, and no
 * alerts either.
 */
@Component
@ConditionalOnRole(Role.HUB)
class BorderDesk {

  private final ObjectProvider<AlertRegister> register;

  BorderDesk(ObjectProvider<AlertRegister> register) {
    this.register = register;
  }

  DeedOutcome say(String alertId, Deed deed) {
    return Optional.ofNullable(register.getIfAvailable())
        .<DeedOutcome>map(open -> open.say(alertId, deed))
        .orElseGet(DeedOutcome.NoSuchAlert::new);
  }
}
