package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.border.partner.Carrier;
import org.fengqiao.routes.border.partner.Partner;
import org.fengqiao.routes.border.partner.Partners;
import org.fengqiao.routes.border.partner.PinnedTls;
import org.fengqiao.routes.border.partner.Transport;
import org.fengqiao.routes.border.sftp.SftpCarrier;
import org.fengqiao.routes.border.sftp.SftpInbox;
import org.fengqiao.routes.border.webhook.WebhookCarrier;
import org.fengqiao.routes.border.webhook.WebhookDoor;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who the neighbours are, and the ways to those that have no broker. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnNeighbour.class)
class PartnerConfiguration {

  @Bean
  Partners partners(HubSettings settings) {
    return Partners.of(settings);
  }

  /** The hub's own part in it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnRole(Role.HUB)
  @Conditional(OnNeighbour.class)
  static class Ways {

    @Bean
    Couriers couriers(
        HubSettings settings,
        Partners partners,
        BorderKeys keys,
        HubStore store,
        MeterRegistry meters,
        Clock clock) {
      TransactionTemplate transaction =
          new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
      JdbcClient database = JdbcClient.create(store.dataSource());
      return new Couriers(
          partners.all().stream()
              .flatMap(
                  partner ->
                      carrier(partner, settings.province(), keys)
                          .map(
                              carrier ->
                                  new Courier(
                                      partner.province(),
                                      carrier,
                                      database,
                                      transaction,
                                      meters,
                                      clock))
                          .stream())
              .toList());
    }

    private static Optional<Carrier> carrier(Partner partner, String own, BorderKeys keys) {
      return switch (partner.transport()) {
        case Transport.Broker broker -> Optional.empty();
        case Transport.Amqp amqp -> Optional.empty();
        case Transport.Sftp place -> Optional.of(new SftpCarrier(place));
        case Transport.Webhook(URI url) ->
            Optional.of(
                new WebhookCarrier(
                    url,
                    own,
                    PinnedTls.context(
                        keys.own(),
                        keys.ownChain(),
                        keys.pinned().getOrDefault(partner.province(), List.of()))));
      };
    }

    @Bean
    CourierRoute courierRoute(Couriers couriers) {
      return new CourierRoute(couriers);
    }

    @Bean
    DropRoute dropRoute(Partners partners, BorderReception reception) {
      return new DropRoute(
          partners.all().stream()
              .filter(partner -> partner.transport() instanceof Transport.Sftp)
              .map(
                  partner ->
                      new SftpInbox(
                          partner.province(), (Transport.Sftp) partner.transport(), reception))
              .toList());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("hub.border.webhook")
    WebhookDoor webhookDoor(HubSettings settings, BorderKeys keys, BorderReception reception) {
      return new WebhookDoor(
          settings.border().webhook(),
          PinnedTls.context(
              keys.own(),
              keys.ownChain(),
              keys.pinned().values().stream().flatMap(List::stream).toList()),
          reception);
    }
  }
}
