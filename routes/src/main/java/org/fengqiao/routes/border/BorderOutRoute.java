package org.fengqiao.routes.border;

import static org.fengqiao.routes.platform.Addresses.DISPUTES;
import static org.fengqiao.routes.platform.Addresses.DISPUTES_BORDER;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.platform.Reading;
import org.fengqiao.schemas.message.DisputeBatch;

/** Changed disputes → border rule → register and outbox, which commit together. */
final class BorderOutRoute extends RouteBuilder {

  private final BorderWatch watch;

  BorderOutRoute(BorderWatch watch) {
    this.watch = watch;
  }

  @Override
  public void configure() {
    from("jms:queue:" + DISPUTES + "::" + DISPUTES_BORDER)
        .routeId("border-out")
        .process(Reading.of(DisputeBatch.class))
        .bean(watch, "watch");
  }
}
