package org.fengqiao.routes.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.routes.ledger.Ledger;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.PoisonException;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.RecordBatch;
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

  private final Inbox inbox;
  private final Linker linker;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  Intake(HubStore store, Inbox inbox, Linker linker, Ledger ledger) {
    this.inbox = inbox;
    this.linker = linker;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
  }

  /**
   * Takes the batch's effect, once, however often it comes.
   *
   * @return the disputes that it touched, as they stand after the commit; without changes when
   *     there is nothing to tell
   * @throws PoisonException when the batch contradicts itself
   */
  public DisputeBatch accept(RecordBatch batch) {
    BatchRules.check(batch);
    return new DisputeBatch(
        batch.getBatchId(),
        batch.getHistory(),
        transaction.execute(status -> linker.link(admit(batch))));
  }

  private AdmittedBatch admit(RecordBatch batch) {
    UUID id = UUID.fromString(batch.getBatchId());
    if (!inbox.isFirstTime(batch)) {
      return new AdmittedBatch(id, List.of(), List.of(), BatchRules.keys(batch).toList());
    }
    Acceptance acceptance = inbox.accept(batch);
    acceptance.entries().forEach(ledger::count);
    return new AdmittedBatch(id, acceptance.accepted(), acceptance.excluded(), List.of());
  }
}
