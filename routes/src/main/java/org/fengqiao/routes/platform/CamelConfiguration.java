package org.fengqiao.routes.platform;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsMessageType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How routes consume and send: in one transacted session of the broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.HUB)
class CamelConfiguration {

  @Bean
  JmsComponent jms(ConnectionFactory connectionFactory) {
    JmsConfiguration configuration = new JmsConfiguration(connectionFactory);
    // The session's own transaction, not Spring's: what a route consumes and what it sends is
    // committed together, after the route has ended and so after the database has committed.
    configuration.setTransacted(true);
    configuration.setLazyCreateTransactionManager(false);
    configuration.setCacheLevelName("CACHE_CONSUMER");
    configuration.setRecoveryInterval(1_000);
    configuration.setErrorHandlerLogStackTrace(false);
    // A sender's wish for a reply would turn it into the receiver of our data.
    configuration.setDisableReplyTo(true);
    configuration.setPreserveMessageQos(false);
    configuration.setMapJmsMessage(false);
    configuration.setJmsMessageType(JmsMessageType.Bytes);
    configuration.setAsyncStartListener(true);
    return new JmsComponent(configuration);
  }
}
