package org.fengqiao.routes.platform;

import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when a stage fails, for every route at once. A message at fault becomes a dead
 * letter in the transaction that consumed it; for any other failure the session rolls back and the
 * broker delivers again, later and later, for ever.
 */
@Component
@ConditionalOnRole(Role.HUB)
class DeliveryRules extends RouteConfigurationBuilder {

  /** Property of a dead letter: what is wrong with it. */
  static final String REASON = "reason";

  /** Property of a dead letter: the route that gave it up. */
  static final String ROUTE = "route";

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRules.class);
  private static final int DELIVERIES_OF_UNKNOWN_FAULT = 2;

  @Override
  public void configuration() {
    routeConfiguration()
        .onException(Throwable.class)
        .onWhen(DeliveryRules::isHopeless)
        .handled(true)
        .logExhausted(false)
        .process(DeliveryRules::becomeDeadLetter)
        .to("jms:queue:" + Addresses.DEAD_LETTERS);
    routeConfiguration()
        .onException(Throwable.class)
        .logExhausted(false)
        .process(DeliveryRules::announceRetry);
  }

  private static boolean isHopeless(Exchange exchange) {
    return switch (FailureKind.of(failure(exchange))) {
      case POISON -> true;
      case INFRASTRUCTURE -> false;
      case UNKNOWN -> deliveries(exchange) >= DELIVERIES_OF_UNKNOWN_FAULT;
    };
  }

  private static void becomeDeadLetter(Exchange exchange) {
    Throwable failure = failure(exchange);
    String reason = FailureKind.describe(failure);
    LOG.error(
        "Route {} puts a message into {}: {}. Mend the sender and send it again."
            + " (消息无法处理,已转入死信队列)",
        exchange.getFromRouteId(),
        Addresses.DEAD_LETTERS,
        reason,
        FailureKind.of(failure) == FailureKind.UNKNOWN ? failure : null);
    byte[] bytes =
        Optional.ofNullable(exchange.getProperty(Reading.CAME_AS, byte[].class))
            .orElse(new byte[0]);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setHeader(REASON, reason);
    exchange.getMessage().setHeader(ROUTE, exchange.getFromRouteId());
    exchange.getMessage().setBody(bytes);
  }

  private static void announceRetry(Exchange exchange) {
    LOG.warn(
        "Route {} rolls back, delivery {} of the message: {}. It will be delivered again."
            + " (暂时失败,稍后重试)",
        exchange.getFromRouteId(),
        deliveries(exchange),
        FailureKind.describe(failure(exchange)));
  }

  private static int deliveries(Exchange exchange) {
    Integer count = exchange.getMessage().getHeader("JMSXDeliveryCount", Integer.class);
    return count == null ? 1 : count;
  }

  private static Throwable failure(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    return Objects.requireNonNull(caught == null ? exchange.getException() : caught);
  }
}
