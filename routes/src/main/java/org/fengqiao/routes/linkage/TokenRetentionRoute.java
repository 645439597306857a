package org.fengqiao.routes.linkage;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;

/** Every hour → link tokens whose retention has run out are removed. */
@Component
@ConditionalOnRole(Role.HUB)
class TokenRetentionRoute extends RouteBuilder {

  private final TokenRetention retention;
  private final HubSettings.Tokens tokens;

  TokenRetentionRoute(TokenRetention retention, HubSettings settings) {
    this.retention = retention;
    this.tokens = settings.tokens();
  }

  @Override
  public void configure() {
    // A sweep that fails leaves its tokens to the next one.
    from("timer:token-retention?period=" + tokens.sweep().toMillis() + "&includeMetadata=false")
        .routeId("token-retention")
        .bean(retention, "sweep");
  }
}
