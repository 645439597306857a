package org.fengqiao.routes.border.notice;

import org.apache.camel.builder.RouteBuilder;

/** Every minute: what the office has not been told of. */
final class NoticeRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 60_000;

  private final NoticeDesk desk;

  NoticeRoute(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void configure() {
    from("timer:border-notice?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("border-notice")
        .bean(desk, "tell");
  }
}
