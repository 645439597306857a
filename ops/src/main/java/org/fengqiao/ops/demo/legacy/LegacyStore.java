package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.Trace;

/** How the world's rows get into one legacy system. */
public interface LegacyStore {

  /**
   * Loads history in bulk; one call is one transaction, or one file.
   *
   * @param traces rows to add, none of which the system holds
   */
  void load(List<Trace> traces) throws SQLException, IOException;

  /** Adds what happened just now, as the department's own program would. */
  void insert(Trace trace) throws SQLException, IOException;

  /**
   * Changes a main row and adds child rows to it.
   *
   * @param changed the trace with its main row as it now is; its other rows are already there
   * @param added child rows that are new
   */
  void update(Trace changed, List<LegacyRow> added) throws SQLException, IOException;

  /**
   * Removes a row and what hangs from it.
   *
   * @throws UnsupportedOperationException when the system never deletes
   */
  void delete(Trace trace) throws SQLException, IOException;
}
