package org.fengqiao.routes.border;

import org.apache.camel.builder.RouteBuilder;

/** Every minute: test messages that are due, and certificates that end. */
final class PartnerRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 60_000;

  private final ProbeDesk probes;
  private final CertificateWatch certificates;

  PartnerRoute(ProbeDesk probes, CertificateWatch certificates) {
    this.probes = probes;
    this.certificates = certificates;
  }

  @Override
  public void configure() {
    from("timer:border-partner?period=" + PERIOD_MILLIS + "&includeMetadata=false")
        .routeId("border-partner")
        .bean(certificates, "watch")
        .bean(probes, "ask");
  }
}
