package org.fengqiao.routes.linkage;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.platform.Writing;
import org.fengqiao.schemas.message.DisputeBatch;
import org.springframework.stereotype.Component;

/** Rulings that were made, withdrawn or have expired → the disputes that follow them. */
@Component
@ConditionalOnRole(Role.HUB)
class RulingRoute extends RouteBuilder {

  private final RulingSweep sweep;
  private final HubSettings.Linkage settings;

  RulingRoute(RulingSweep sweep, HubSettings settings) {
    this.sweep = sweep;
    this.settings = settings.linkage();
  }

  @Override
  public void configure() {
    // What is not told, for whatever reason, is told at a later tick.
    from("timer:rulings?period=" + settings.sweep().toMillis() + "&includeMetadata=false")
        .routeId("rulings")
        .bean(sweep, "sweep")
        .filter(body().isNotNull())
        .setProperty("rulings", simple("${body.causes}"))
        .setBody(simple("${body.batch}"))
        .process(Writing.of(DisputeBatch.class))
        .to("jms:topic:" + Addresses.DISPUTES)
        .bean(sweep, "told(${exchangeProperty.rulings})");
  }
}
