package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every hour → link tokens whose retention has run out are removed. */
@Component
@ConditionalOnRole(Role.HUB)
class TokenRetentionRoute extends RouteBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(TokenRetentionRoute.class);

  private final Linkage linkage;
  private final HubSettings.Tokens tokens;
  private final Clock clock;

  TokenRetentionRoute(Linkage linkage, HubSettings settings, Clock clock) {
    this.linkage = linkage;
    this.tokens = settings.tokens();
    this.clock = clock;
  }

  @Override
  public void configure() {
    // A sweep that fails leaves its tokens to the next one.
    from("timer:token-retention?period=" + tokens.sweep().toMillis() + "&includeMetadata=false")
        .routeId("token-retention")
        .bean(this, "sweep");
  }

  /** Removes what came in before the retention began. */
  public void sweep() {
    LocalDate before = LocalDate.now(clock).minus(tokens.retention());
    int removed = linkage.forgetTokens(before);
    if (removed > 0) {
      LOG.info(
          "已删除 {} 条记录在 {} 之前的链接令牌。Removed the link tokens of {} records that came in before {}.",
          removed,
          before,
          removed,
          before);
    }
  }
}
