package org.fengqiao.routes.warning;

import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office has decided on warnings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.HUB)
class WarningConfiguration {

  @Bean
  EscalationTable escalationTable(HubSettings settings) {
    return EscalationTable.of(settings.warning().escalation());
  }
}
