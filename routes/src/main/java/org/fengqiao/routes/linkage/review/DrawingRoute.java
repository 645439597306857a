package org.fengqiao.routes.linkage.review;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;

/** Every few minutes → the pairs that people look at. */
@Component
@ConditionalOnRole(Role.HUB)
class DrawingRoute extends RouteBuilder {

  private final Drawing drawing;
  private final HubSettings.Review settings;

  DrawingRoute(Drawing drawing, HubSettings settings) {
    this.drawing = drawing;
    this.settings = settings.linkage().review();
  }

  @Override
  public void configure() {
    // What is not drawn now is drawn at the next tick; a hub that starts has more urgent work.
    from("timer:review?delay=10000&period=" + settings.draw().toMillis() + "&includeMetadata=false")
        .routeId("review")
        .bean(drawing, "draw");
  }
}
