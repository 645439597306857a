package org.fengqiao.routes.border;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.jms.JmsException;

/** The outbox, to the broker, several times a second. */
final class BorderRelayRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 100;

  private final BorderRelay relay;

  BorderRelayRoute(BorderRelay relay) {
    this.relay = relay;
  }

  @Override
  public void configure() {
    from("timer:border-relay?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("border-relay")
        // Everything stays in the outbox, and the next tick tries again.
        .onException(JmsException.class)
        .handled(true)
        .log("border relay: the broker does not answer, trying again")
        .end()
        .process(exchange -> relay.relay());
  }
}
