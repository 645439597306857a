package org.fengqiao.routes.linkage;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.platform.Writing;
import org.fengqiao.schemas.message.DisputeBatch;
import org.springframework.stereotype.Component;

/**
 * A model that was switched on, or what is frequent as the hub grows → the disputes that follow.
 */
@Component
@ConditionalOnRole(Role.HUB)
class ModelRoute extends RouteBuilder {

  private final ModelSweep sweep;
  private final HubSettings.Linkage settings;

  ModelRoute(ModelSweep sweep, HubSettings settings) {
    this.sweep = sweep;
    this.settings = settings.linkage();
  }

  @Override
  public void configure() {
    // What is not told, for whatever reason, is told at a later tick.
    from("timer:models?period=" + settings.sweep().toMillis() + "&includeMetadata=false")
        .routeId("models")
        .bean(sweep, "sweep")
        .filter(body().isNotNull())
        .setProperty("models", simple("${body.causes}"))
        .setBody(simple("${body.batch}"))
        .process(Writing.of(DisputeBatch.class))
        .to("jms:topic:" + Addresses.DISPUTES)
        .bean(sweep, "told(${exchangeProperty.models})");
  }
}
