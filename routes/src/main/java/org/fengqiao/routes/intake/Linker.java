package org.fengqiao.routes.intake;

import java.util.List;
import org.fengqiao.schemas.message.DisputeChanged;

/** Joins accepted records to disputes, within the transaction that accepts them. */
public interface Linker {

  /**
   * Stores the newest versions and says how the disputes stand now.
   *
   * @param batch what the inbox let in
   * @return every dispute that the batch touched, with its state after the batch
   */
  List<DisputeChanged> link(AdmittedBatch batch);
}
