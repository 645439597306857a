package org.fengqiao.routes.warehouse;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;

/** Every second → figures that facts have outdated. */
@Component
@ConditionalOnRole(Role.HUB)
class FiguresRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 1000;

  private final KeptFigures figures;

  FiguresRoute(KeptFigures figures) {
    this.figures = figures;
  }

  @Override
  public void configure() {
    from("timer:figures?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("figures")
        .bean(figures, "keepWhenDue");
  }
}
