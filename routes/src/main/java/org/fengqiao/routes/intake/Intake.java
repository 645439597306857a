package org.fengqiao.routes.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.routes.ledger.Ledger;
import org.fengqiao.routes.ledger.LedgerEntry;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.PoisonException;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a batch in: inbox, linking and ledger in one transaction of the database, which has
 * committed when the call returns. Only then may the batch be acknowledged and its disputes be
 * told.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Intake {

  /** The ledger's days are Shanghai's. */
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final HubStore store;
  private final Linker linker;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  Intake(HubStore store, Linker linker, Ledger ledger) {
    this.store = store;
    this.linker = linker;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
  }

  /**
   * Takes the batch's effect, once, however often it comes.
   *
   * @return the disputes that it touched, as they stand after the commit
   * @throws PoisonException when the batch contradicts itself
   */
  public DisputeBatch accept(RecordBatch batch) {
    requireComplete(batch);
    return transaction.execute(status -> takeEffect(batch));
  }

  private DisputeBatch takeEffect(RecordBatch batch) {
    Connection connection = DataSourceUtils.getConnection(store.dataSource());
    try {
      return linker.link(admit(batch, new Inbox(connection)));
    } catch (SQLException e) {
      throw new IntakeException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, store.dataSource());
    }
  }

  private AdmittedBatch admit(RecordBatch batch, Inbox inbox) throws SQLException {
    if (!inbox.admitBatch(batch)) {
      return new AdmittedBatch(
          batch.getBatchId(), batch.getHistory(), List.of(), batch.getRecords());
    }
    Set<VersionKey> admitted = inbox.admitVersions(batch);
    ledger.count(entry(batch, admitted));
    List<CaseRecord> accepted = new ArrayList<>();
    List<CaseRecord> known = new ArrayList<>();
    for (CaseRecord record : batch.getRecords()) {
      // Removing finds the second of two equal versions within one batch.
      (admitted.remove(VersionKey.of(record)) ? accepted : known).add(record);
    }
    return new AdmittedBatch(batch.getBatchId(), batch.getHistory(), accepted, known);
  }

  private static LedgerEntry entry(RecordBatch batch, Set<VersionKey> admitted) {
    long quarantined = admitted(batch, admitted, Disposition.QUARANTINED);
    long excluded = admitted(batch, admitted, Disposition.EXCLUDED);
    long accepted = admitted.size() - quarantined - excluded;
    return new LedgerEntry(
        batch.getFeed(),
        LocalDate.ofInstant(batch.getCapturedAt(), SHANGHAI),
        batch.getCaptured(),
        accepted,
        batch.getCaptured() - admitted.size(),
        quarantined,
        excluded);
  }

  private static long admitted(
      RecordBatch batch, Set<VersionKey> admitted, Disposition disposition) {
    return batch.getNotices().stream()
        .filter(notice -> notice.getDisposition() == disposition)
        .map(VersionKey::of)
        .distinct()
        .filter(admitted::contains)
        .count();
  }

  private static void requireComplete(RecordBatch batch) {
    List<RowNotice> notices = batch.getNotices();
    int rows = batch.getRecords().size() + notices.size();
    if (batch.getCaptured() != rows) {
      throw new PoisonException(
          "Batch %s of feed %s says it captured %d rows and carries %d; restart the feed's edge, which captures them again"
              .formatted(batch.getBatchId(), batch.getFeed(), batch.getCaptured(), rows));
    }
  }
}
