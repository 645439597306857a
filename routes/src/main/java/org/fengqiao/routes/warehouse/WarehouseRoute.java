package org.fengqiao.routes.warehouse;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Reading;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.DisputeBatch;
import org.springframework.stereotype.Component;

/** Changed disputes become facts. */
@Component
@ConditionalOnRole(Role.HUB)
class WarehouseRoute extends RouteBuilder {

  private final Projection projection;

  WarehouseRoute(Projection projection) {
    this.projection = projection;
  }

  @Override
  public void configure() {
    from("jms:queue:" + Addresses.DISPUTES + "::" + Addresses.DISPUTES_WAREHOUSE)
        .routeId("warehouse")
        .process(Reading.of(DisputeBatch.class))
        .bean(projection, "project");
  }
}
