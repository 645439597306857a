package org.fengqiao.routes.platform;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.feed.QuietHours;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.connectors.runner.Edge;
import org.fengqiao.connectors.runner.EdgeSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The edge of the role that reads legacy systems. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.EDGE)
class EdgeConfiguration {

  @Bean(destroyMethod = "close")
  JmsBatchPublisher batchPublisher(ConnectionFactory connectionFactory) {
    return new JmsBatchPublisher(connectionFactory);
  }

  @Bean(destroyMethod = "close")
  Edge edge(HubSettings settings, DataSource store, JmsBatchPublisher publisher, Clock clock) {
    return new Edge(
        new EdgeSettings(
            settings.edge().departments(),
            settings.keys(),
            settings.drivers(),
            connections(settings.edge().connections()),
            PositionPolicy.HOLD_BACK,
            quiet(settings.edge().connections())),
        store,
        publisher,
        clock);
  }

  /**
   * The feeds start last, so that a first load and the start of the process do not slow each other.
   */
  @Bean
  ApplicationListener<ApplicationReadyEvent> startOfTheFeeds(Edge edge) {
    return ready -> edge.start();
  }

  private static Map<String, ConnectionSettings> connections(
      Map<String, HubSettings.Connection> connections) {
    return connections.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    new ConnectionSettings(
                        entry.getValue().url(),
                        entry.getValue().user(),
                        entry.getValue().password(),
                        entry.getValue().authorities())));
  }

  private static Map<String, QuietHours> quiet(Map<String, HubSettings.Connection> connections) {
    return connections.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> QuietHours.of(entry.getValue().quiet())));
  }
}
