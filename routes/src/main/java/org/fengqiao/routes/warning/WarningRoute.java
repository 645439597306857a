package org.fengqiao.routes.warning;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;

/** Every hour → warnings. */
@Component
@ConditionalOnRole(Role.HUB)
class WarningRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 3_600_000;
  private static final int DELAY_MILLIS = 60_000;

  private final WarningWatch watch;

  WarningRoute(WarningWatch watch) {
    this.watch = watch;
  }

  @Override
  public void configure() {
    from("timer:warnings?period="
            + PERIOD_MILLIS
            + "&delay="
            + DELAY_MILLIS
            + "&includeMetadata=false")
        .routeId("warnings")
        .bean(watch, "evaluate");
  }
}
