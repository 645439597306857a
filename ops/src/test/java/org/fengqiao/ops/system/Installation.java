package org.fengqiao.ops.system;

import java.time.Duration;
import javax.sql.DataSource;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * Two legacy systems, a department's edge that reads them, and the hub behind a line that can
 * break.
 */
interface Installation extends AutoCloseable {

  /** How long a part may take to be up, on a machine that does other things too. */
  Duration PATIENCE = Duration.ofMinutes(3);

  /** The justice department's register, a PostgreSQL with logical decoding. */
  Database register();

  /** The petition office's database, a MariaDB with a row binlog. */
  DataSource petitions();

  /** The hub's database. */
  Database hubStore();

  /** Starts broker, hub and edge and waits until they say that they are up. */
  void start() throws Exception;

  /** Breaks the line between the edge and the broker. */
  void cut();

  /** Repairs the line. */
  void mend();

  /** Ends a machine as a power cut would (SIGKILL), and starts it again with what it has kept. */
  void kill(Machine machine) throws Exception;

  @Override
  void close() throws Exception;

  /** What is killed. */
  enum Machine {
    BROKER,
    HUB,
    EDGE,
    /** The database server of the hub. */
    STORE
  }
}
