package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.fengqiao.routes.platform.BrokerExtension;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.DisputeTypes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
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
  @ConditionalOnProperty("hub.border.neighbours[0].province")
  static class Neighbourhood {

    @Bean
    @ConditionalOnRole(Role.BROKER)
    BrokerExtension borderBroker(HubSettings settings) {
      HubSettings.Border border = settings.border();
      return new BorderBroker(
          border.listen(),
          border.neighbours().stream()
              .filter(neighbour -> !neighbour.broker().isBlank())
              .collect(
                  Collectors.toMap(HubSettings.Neighbour::province, HubSettings.Neighbour::broker)),
          BorderKeys.read(settings.certificates()));
    }
  }

  /** The hub's own part in it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnRole(Role.HUB)
  @ConditionalOnProperty("hub.border.neighbours[0].province")
  static class Office {

    @Bean
    BorderParty borderParty(HubSettings settings) {
      return new BorderParty(
          settings.province(),
          settings.border().division(),
          settings.border().neighbours().stream()
              .map(HubSettings.Neighbour::province)
              .collect(Collectors.toSet()));
    }

    @Bean
    BorderKeys borderKeys(HubSettings settings) {
      return BorderKeys.read(settings.certificates());
    }

    @Bean
    MessageSeal messageSeal(BorderKeys keys) {
      return new MessageSeal(keys, new EcdsaSignature());
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
        BorderParty party, RuleTable table, DraftReview review, HubStore store, Clock clock) {
      AlertTable alerts = new AlertTable(JdbcClient.create(store.dataSource()));
      BorderRule rule =
          new BorderRule(
              party,
              Borders.china(),
              DisputeTypes.standard(),
              table,
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
        ConnectionFactory broker,
        Clock clock) {
      OutgoingQueue queue = new OutgoingQueue(new JmsTemplate(broker));
      return new ProbeDesk(party, seal, JdbcClient.create(store.dataSource()), queue::put, clock);
    }

    @Bean
    PartnerBook partnerBook(BorderParty party, BorderKeys keys, HubStore store, Clock clock) {
      return new PartnerBook(party, keys, JdbcClient.create(store.dataSource()), clock);
    }

    @Bean
    PartnerRoute partnerRoute(ProbeDesk probes, PartnerBook book) {
      return new PartnerRoute(probes, new CertificateWatch(book));
    }

    @Bean
    BorderInRoute borderInRoute(BorderInbox inbox, ProbeDesk probes, MeterRegistry meters) {
      return new BorderInRoute(new BorderReception(inbox, probes, meters));
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
        HubStore store, ConnectionFactory broker, MeterRegistry meters, Clock clock) {
      return new BorderRelayRoute(
          new BorderRelay(
              JdbcClient.create(store.dataSource()),
              new JmsTemplate(broker),
              transaction(store),
              meters,
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
