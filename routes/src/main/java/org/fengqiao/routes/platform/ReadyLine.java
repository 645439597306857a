package org.fengqiao.routes.platform;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on standard output that the process is up, for whoever started it. */
@Component
class ReadyLine {

  private static final List<String> CERTIFICATES =
      List.of("server.ssl.certificate", "server.ssl.key-store", "server.ssl.bundle");

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    String host = environment.getProperty("server.address", "127.0.0.1");
    String port = environment.getProperty("local.server.port", "0");
    String scheme =
        CERTIFICATES.stream().anyMatch(environment::containsProperty) ? "https://" : "http://";
    System.out.println("READY " + scheme + host + ":" + port + "/");
    System.out.flush();
  }
}
