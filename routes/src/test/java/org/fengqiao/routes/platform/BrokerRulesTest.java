package org.fengqiao.routes.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.platform.Addresses.DEAD_LETTERS;
import static org.fengqiao.routes.platform.Addresses.DISPUTES;
import static org.fengqiao.routes.platform.Addresses.DISPUTES_BORDER;
import static org.fengqiao.routes.platform.Addresses.DISPUTES_WAREHOUSE;
import static org.fengqiao.routes.platform.Addresses.FOR_FIGURES_ONLY;

import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a real broker does with messages of changed disputes. */
class BrokerRulesTest {

  private static final Map<String, String> NEIGHBOUR =
      Map.of(
          "hub.border.neighbours[0].province", "320000",
          "hub.border.neighbours[0].broker", "localhost:5702");

  @TempDir private Path home;

  @Test
  void keepsForTheBorderWhatIsNotForFiguresOnly() throws Exception {
    try (EmbeddedBroker broker = start(NEIGHBOUR)) {
      send(broker, null);
      send(broker, false);
      send(broker, true);

      assertThat(messages(broker, DISPUTES_BORDER)).isEqualTo(2);
      assertThat(messages(broker, DISPUTES_WAREHOUSE)).isEqualTo(3);
    }
  }

  @Test
  void keepsNothingForABorderWithoutNeighbours() throws Exception {
    try (EmbeddedBroker broker = start(Map.of())) {
      send(broker, false);

      assertThat(broker.server().locateQueue(DISPUTES_BORDER)).isNull();
      assertThat(messages(broker, DISPUTES_WAREHOUSE)).isEqualTo(1);
    }
  }

  @Test
  void whoComesAndGoesLeavesNoDeadLetter() throws Exception {
    try (EmbeddedBroker broker = start(Map.of())) {
      for (int visit = 0; visit < 5; visit++) {
        send(broker, false);
      }

      assertThat(messages(broker, DEAD_LETTERS)).isZero();
    }
  }

  private EmbeddedBroker start(Map<String, String> more) throws Exception {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("hub.home", home.toString());
    HubSettings settings =
        new Binder(new MapConfigurationPropertySource(properties))
            .bindOrCreate("hub", HubSettings.class);
    return EmbeddedBroker.start(settings, List.of());
  }

  private static void send(EmbeddedBroker broker, @Nullable Boolean forFiguresOnly) {
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
        JMSContext context = factory.createContext()) {
      var producer = context.createProducer();
      if (forFiguresOnly != null) {
        producer.setProperty(FOR_FIGURES_ONLY, forFiguresOnly.booleanValue());
      }
      producer.send(context.createTopic(DISPUTES), new byte[] {1});
    }
  }

  private static long messages(EmbeddedBroker broker, String name) {
    Queue queue = broker.server().locateQueue(SimpleString.of(name));
    return queue.getMessageCount();
  }
}
