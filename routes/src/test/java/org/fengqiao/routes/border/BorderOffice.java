package org.fengqiao.routes.border;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.routes.border.partner.Partner;
import org.fengqiao.routes.border.partner.Partners;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.DisputeTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One province's side of the border on a database of its own, without a broker between. */
final class BorderOffice {

  final MessageSeal seal;
  final AlertBook book;
  final AlertRegister register;
  final DraftReview review;
  final BorderWatch watch;
  final BorderInbox inbox;
  final EvidenceOffice evidence;
  private final DataSource source;
  private final BorderParty party;
  private final Path keys;
  private final MessageTable messages;
  private final AlertTable alerts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BorderOffice(
      String province, String office, String neighbour, Path keys, DataSource source, Clock clock) {
    this.source = source;
    this.keys = keys;
    this.party = new BorderParty(province, office, Set.of(neighbour));
    JdbcClient database = JdbcClient.create(source);
    AlertFiles files = new StoredAlertFiles(database);
    this.clock = clock;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    BorderKeys ownKeys = BorderKeys.read(keys.resolve(province));
    this.seal = new MessageSeal(ownKeys);
    new CertificateBook(party, ownKeys, database, transaction, clock).afterPropertiesSet();
    this.evidence = new EvidenceOffice(database, ownKeys);
    this.book = new AlertBook(database);
    this.register = new AlertRegister(party, seal, files, transaction, clock);
    this.review =
        new DraftReview(
            register, new DraftTable(database), transaction, new SimpleMeterRegistry(), clock);
    this.watch = watch(RuleTable.standard());
    this.inbox =
        new BorderInbox(
            party,
            new BorderDoorkeeper(party, seal, Borders.china(), clock),
            seal,
            files,
            transaction,
            clock);
    this.messages = new MessageTable(database);
    this.alerts = new AlertTable(database);
  }

  /** What watches the disputes by a table. */
  BorderWatch watch(RuleTable table) {
    return new BorderWatch(
        new BorderRule(
            party,
            Borders.china(),
            DisputeTypes.standard(),
            table,
            new Partners(
                party.neighbours().stream().map(each -> Partner.listed(each, "")).toList()),
            pair -> 0),
        review);
  }

  /** The same office at another time. */
  BorderOffice at(Instant time) {
    return new BorderOffice(
        party.province(),
        party.office(),
        party.neighbours().iterator().next(),
        keys,
        source,
        Clock.fixed(time, ZoneOffset.UTC));
  }

  /** Takes what waits in the outbox, as the relay does. */
  List<byte[]> post() {
    return transaction.execute(
        status ->
            messages.lockWaiting(100, Set.of()).stream()
                .map(
                    waiting -> {
                      messages.relayed(waiting.messageId(), clock.instant());
                      if (waiting.type().equals("ALERT")) {
                        alerts.passed(waiting.alertId(), clock.instant());
                      }
                      return waiting.content();
                    })
                .toList());
  }

  /** What both sides have said about an alert, as the console shows it. */
  Conversation conversation(String alertId) {
    return book.conversation(book.find(alertId).orElseThrow());
  }

  /** Hands everything that waits here to another office. */
  void postTo(BorderOffice other) {
    post().forEach(other.inbox::receive);
  }
}
