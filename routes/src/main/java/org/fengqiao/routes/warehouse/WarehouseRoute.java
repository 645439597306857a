package org.fengqiao.routes.warehouse;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.stereotype.Component;

/** Changed disputes become facts. */
@Component
@ConditionalOnRole(Role.HUB)
class WarehouseRoute extends RouteBuilder {

  @Override
  public void configure() {
    from("jms:queue:" + Addresses.DISPUTES + "::" + Addresses.DISPUTES_WAREHOUSE)
        .routeId("warehouse")
        .bean(Projection.class, "receive");
  }
}
