package org.fengqiao.routes.border;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.transaction.TransactionException;

/** Outbox → broker, several times a second. */
final class BorderRelayRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 100;
  private static final int PAUSE_MILLIS = 1_000;

  private final BorderRelay relay;

  BorderRelayRoute(BorderRelay relay) {
    this.relay = relay;
  }

  @Override
  public void configure() {
    from("timer:border-relay?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("border-relay")
        // Everything stays in the outbox; the next tick tries again.
        .onException(JmsException.class, DataAccessException.class, TransactionException.class)
        .handled(true)
        .logExhausted(false)
        .log(LoggingLevel.WARN, "Border messages wait: broker or database does not answer")
        .delay(PAUSE_MILLIS)
        .end()
        .end()
        .bean(relay, "relay");
  }
}
