package org.fengqiao.routes.ledger;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Addresses;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Reading;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.FeedReport;
import org.springframework.stereotype.Component;

/** Health of the feeds → the newest report of each. */
@Component
@ConditionalOnRole(Role.HUB)
class FeedReportRoute extends RouteBuilder {

  private final FeedReports reports;

  FeedReportRoute(FeedReports reports) {
    this.reports = reports;
  }

  @Override
  public void configure() {
    from("jms:queue:" + Addresses.FEED_REPORTS)
        .routeId("feed-reports")
        .process(Reading.of(FeedReport.class))
        .bean(reports, "keep");
  }
}
