package org.fengqiao.routes.linkage;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.platform.Writing;
import org.fengqiao.schemas.message.DisputeBatch;
import org.springframework.stereotype.Component;

/** Rulings and models that began or ceased to hold → the disputes that follow them. */
@Component
@ConditionalOnRole(Role.HUB)
class CorrectionRoute extends RouteBuilder {

  private final List<CorrectionSweep<?>> sweeps;
  private final HubSettings.Linkage settings;

  CorrectionRoute(List<CorrectionSweep<?>> sweeps, HubSettings settings) {
    this.sweeps = List.copyOf(sweeps);
    this.settings = settings.linkage();
  }

  @Override
  public void configure() {
    sweeps.forEach(this::configure);
  }

  private void configure(CorrectionSweep<?> sweep) {
    // What is not told, for whatever reason, is told at a later tick.
    from("timer:%s?period=%d&includeMetadata=false"
            .formatted(sweep.name(), settings.sweep().toMillis()))
        .routeId(sweep.name())
        .bean(sweep, "sweep")
        .filter(body().isNotNull())
        .setProperty("causes", simple("${body.causes}"))
        .setBody(simple("${body.batch}"))
        .process(Writing.of(DisputeBatch.class))
        .to("jms:topic:" + Addresses.DISPUTES)
        .bean(sweep, "told(${exchangeProperty.causes})");
  }
}
