package org.fengqiao.routes.border;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.routes.border.sftp.SftpInbox;

/** Neighbours' drops → inbox; each drop has a clock of its own, so that none stops another. */
final class DropRoute extends RouteBuilder {

  private static final int PERIOD_MILLIS = 5_000;

  private final List<SftpInbox> drops;

  DropRoute(List<SftpInbox> drops) {
    this.drops = List.copyOf(drops);
  }

  @Override
  public void configure() {
    for (SftpInbox drop : drops) {
      String name = "border-drop-" + drop.province();
      from("timer:" + name + "?period=" + PERIOD_MILLIS + "&includeMetadata=false")
          .routeId(name)
          .bean(drop, "fetch");
    }
  }
}
