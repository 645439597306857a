package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.fengqiao.routes.border.partner.Partner;
import org.fengqiao.routes.border.partner.Partners;
import org.fengqiao.routes.border.partner.Transport;
import org.fengqiao.routes.platform.BrokerExtension;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.DisputeTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The border's beans. Without a configured neighbour there is only the book, which is empty. */
@Configuration(proxyBeanMethods = false)
class BorderConfiguration {

  private static final Duration LATELY = Duration.ofDays(90);

  @Bean
  @ConditionalOnRole(Role.HUB)
  AlertBook alertBook(HubStore store) {
    return new AlertBook(JdbcClient.create(store.dataSource()));
  }

  @Bean
  @ConditionalOnRole(Role.HUB)
  RuleTable ruleTable(HubSettings settings) {
    Path file = settings.border().rules();
    return file == null ? RuleTable.standard() : RuleTable.of(file);
  }

  /** What exists as soon as one neighbour is configured. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(OnNeighbour.class)
  static class Neighbourhood {

    @Bean
    @ConditionalOnRole(Role.BROKER)
    BrokerExtension borderBroker(HubSettings settings, Partners partners) {
      return new BorderBroker(
          settings.border().listen(),
          partners.all().stream()
              .filter(each -> each.transport() instanceof Transport.Broker)
              .collect(
                  Collectors.toMap(
                      Partner::province, each -> ((Transport.Broker) each.transport()).address())),
          partners.queued().stream().map(Partner::province).toList(),
          BorderKeys.read(settings.certificates()));
    }
  }

  /** The hub's own part in it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnRole(Role.HUB)
  @Conditional(OnNeighbour.class)
  static class Office {

    @Bean
    BorderParty borderParty(HubSettings settings, Partners partners) {
      return new BorderParty(
          settings.province(), settings.border().division(), partners.provinces());
    }

    @Bean
    BorderKeys borderKeys(HubSettings settings, Partners partners) {
      return BorderKeys.read(settings.certificates())
          .with(partners.certificates(), partners.signers());
    }

    @Bean
    MessageSeal messageSeal(BorderKeys keys) {
      return new MessageSeal(keys);
    }

    @Bean
    CertificateBook certificateBook(
        BorderParty party, BorderKeys keys, HubStore store, Clock clock) {
      return new CertificateBook(
          party, keys, JdbcClient.create(store.dataSource()), transaction(store), clock);
    }

    @Bean
    EvidenceOffice evidenceOffice(BorderKeys keys, HubStore store) {
      return new EvidenceOffice(JdbcClient.create(store.dataSource()), keys);
    }

    @Bean
    AlertRegister alertRegister(BorderParty party, MessageSeal seal, HubStore store, Clock clock) {
      return new AlertRegister(party, seal, files(store), transaction(store), clock);
    }

    @Bean
    DraftReview draftReview(
        AlertRegister register, HubStore store, MeterRegistry meters, Clock clock) {
      return new DraftReview(
          register,
          new DraftTable(JdbcClient.create(store.dataSource())),
          transaction(store),
          meters,
          clock);
    }

    @Bean
    BorderOutRoute borderOutRoute(
        BorderParty party,
        RuleTable table,
        Partners partners,
        DraftReview review,
        HubStore store,
        Clock clock) {
      AlertTable alerts = new AlertTable(JdbcClient.create(store.dataSource()));
      BorderRule rule =
          new BorderRule(
              party,
              Borders.china(),
              DisputeTypes.standard(),
              table,
              partners,
              pair -> alerts.since(pair, clock.instant().minus(LATELY)));
      return new BorderOutRoute(new BorderWatch(rule, review));
    }

    @Bean
    BorderInbox borderInbox(BorderParty party, MessageSeal seal, HubStore store, Clock clock) {
      return new BorderInbox(
          party,
          new BorderDoorkeeper(party, seal, Borders.china(), clock),
          seal,
          files(store),
          transaction(store),
          clock);
    }

    @Bean
    ProbeDesk probeDesk(
        BorderParty party,
        MessageSeal seal,
        HubStore store,
        Couriers couriers,
        ConnectionFactory broker,
        Clock clock) {
      OutgoingQueue queue = new OutgoingQueue(new JmsTemplate(broker));
      return new ProbeDesk(
          party,
          seal,
          JdbcClient.create(store.dataSource()),
          (province, bytes, id) ->
              couriers
                  .to(province)
                  .ifPresentOrElse(
                      courier -> courier.takeAlong(bytes), () -> queue.put(province, bytes, id)),
          clock);
    }

    @Bean
    PartnerBook partnerBook(
        BorderParty party, Partners partners, BorderKeys keys, HubStore store, Clock clock) {
      return new PartnerBook(party, partners, keys, JdbcClient.create(store.dataSource()), clock);
    }

    @Bean
    PartnerRoute partnerRoute(ProbeDesk probes, PartnerBook book) {
      return new PartnerRoute(probes, new CertificateWatch(book));
    }

    @Bean
    BorderReception borderReception(BorderInbox inbox, ProbeDesk probes, MeterRegistry meters) {
      return new BorderReception(inbox, probes, meters);
    }

    @Bean
    BorderInRoute borderInRoute(BorderReception reception) {
      return new BorderInRoute(reception);
    }

    @Bean
    BorderTimerRoute borderTimerRoute(
        BorderInbox inbox, DraftReview review, HubStore store, MeterRegistry meters, Clock clock) {
      return new BorderTimerRoute(
          new BorderTimer(
              inbox, new Deadlines(JdbcClient.create(store.dataSource()), meters, clock), review));
    }

    @Bean
    BorderRelayRoute borderRelayRoute(
        HubStore store,
        Couriers couriers,
        ConnectionFactory broker,
        MeterRegistry meters,
        Clock clock) {
      return new BorderRelayRoute(
          new BorderRelay(
              JdbcClient.create(store.dataSource()),
              new JmsTemplate(broker),
              transaction(store),
              meters,
              couriers.provinces(),
              clock));
    }

    private static AlertFiles files(HubStore store) {
      return new StoredAlertFiles(JdbcClient.create(store.dataSource()));
    }

    private static TransactionTemplate transaction(HubStore store) {
      return new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    }
  }
}
