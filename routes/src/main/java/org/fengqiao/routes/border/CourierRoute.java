package org.fengqiao.routes.border;

import org.apache.camel.builder.RouteBuilder;

/**
 * Outbox → neighbours without a broker; each has a clock of its own, so that none stops another.
 */
final class CourierRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 500;

  private final Couriers couriers;

  CourierRoute(Couriers couriers) {
    this.couriers = couriers;
  }

  @Override
  public void configure() {
    for (Courier courier : couriers.all()) {
      String name = "border-courier-" + courier.province();
      from("timer:" + name + "?period=" + PERIOD_MILLIS + "&includeMetadata=false")
          .routeId(name)
          .bean(courier, "carry");
    }
  }
}
