package org.fengqiao.routes.warehouse.export;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Every minute → an export that is due. */
@Component
@ConditionalOnRole(Role.HUB)
@ConditionalOnProperty("hub.export.to")
class ExportRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 60_000;

  private final ExportSchedule schedule;

  ExportRoute(HubStore store, Clock clock, HubSettings settings) {
    this.schedule = new ExportSchedule(store.dataSource(), clock, settings.export());
  }

  @Override
  public void configure() {
    from("timer:export?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("export")
        .bean(schedule, "exportWhenDue");
  }
}
