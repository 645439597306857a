package org.fengqiao.routes.border;

import static org.fengqiao.routes.platform.Addresses.BORDER_IN;

import org.apache.camel.builder.RouteBuilder;

/** Statements of neighbours, to the inbox: its transaction commits before the broker's. */
final class BorderInRoute extends RouteBuilder {

  private final BorderReception reception;

  BorderInRoute(BorderReception reception) {
    this.reception = reception;
  }

  @Override
  public void configure() {
    from("jms:queue:" + BORDER_IN)
        .routeId("border-in")
        .process(exchange -> reception.receive(exchange.getMessage().getBody(byte[].class)));
  }
}
