package org.fengqiao.routes.border;

import static org.fengqiao.routes.platform.Addresses.BORDER_IN;

import org.apache.camel.builder.RouteBuilder;

/** Neighbours' statements → inbox, whose transaction commits before the broker's. */
final class BorderInRoute extends RouteBuilder {

  private final BorderReception reception;

  BorderInRoute(BorderReception reception) {
    this.reception = reception;
  }

  @Override
  public void configure() {
    // Not by platform.Reading: what is no message must be counted as refused, not become a dead
    // letter that a stranger can fill the disk with.
    from("jms:queue:" + BORDER_IN).routeId("border-in").bean(reception, "receive");
  }
}
