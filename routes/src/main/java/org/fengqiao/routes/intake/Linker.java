package org.fengqiao.routes.intake;

import java.sql.SQLException;
import org.fengqiao.schemas.message.DisputeBatch;

/** Joins accepted records to disputes, within the transaction that accepts them. */
public interface Linker {

  /**
   * Stores the newest versions and says how the disputes stand now.
   *
   * @param batch what the inbox let in
   * @return every dispute that the batch touched, with its state after the batch
   * @throws SQLException when the store fails; the whole transaction is rolled back
   */
  DisputeBatch link(AdmittedBatch batch) throws SQLException;
}
