package org.fengqiao.routes.border;

import org.apache.camel.builder.RouteBuilder;

/** Every few seconds: what waited for its time, and the deadlines. */
final class BorderTimerRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 5_000;

  private final BorderTimer timer;

  BorderTimerRoute(BorderTimer timer) {
    this.timer = timer;
  }

  @Override
  public void configure() {
    from("timer:border-timer?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("border-timer")
        .bean(timer, "tick");
  }
}
