package org.fengqiao.routes.platform;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker of the role that holds it, and every role's way to it. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

  @Bean(destroyMethod = "close")
  @ConditionalOnRole(Role.BROKER)
  EmbeddedBroker embeddedBroker(HubSettings settings, ObjectProvider<BrokerExtension> extensions)
      throws Exception {
    return EmbeddedBroker.start(settings, extensions.orderedStream().toList());
  }

  @Bean(destroyMethod = "close")
  ActiveMQConnectionFactory connectionFactory(
      HubSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
    @Nullable EmbeddedBroker own = embedded.getIfAvailable();
    String url = settings.broker().url();
    if (own == null && url.isBlank()) {
      throw new IllegalStateException(
          "hub.broker.url is blank and this process is no broker (未配置消息代理地址): set"
              + " hub.broker.url=tcp://host:61616 or add the role broker");
    }
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(url.isBlank() && own != null ? own.url() : url);
    factory.setMinLargeMessageSize(BrokerRules.LARGE_MESSAGE_BYTES);
    factory.setBlockOnDurableSend(true);
    factory.setBlockOnAcknowledge(true);
    // About two full batches ahead; more would only sit in the heap.
    factory.setConsumerWindowSize(2 << 20);
    // The hub reads bytes only; no class may ever be made from a message.
    factory.setDeserializationAllowList("none");
    return factory;
  }
}
