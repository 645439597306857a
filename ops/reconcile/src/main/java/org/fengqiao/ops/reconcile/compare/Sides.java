package org.fengqiao.ops.reconcile.compare;

import java.sql.SQLException;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceSide;

/** Opens both sides of a feed, each time as they are then. */
public interface Sides {

  /** The departments' side. */
  SourceSide source() throws SourceException;

  /** The hub's side. */
  HubSide hub() throws SQLException;
}
