package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** What connects the provinces, and what can be done to it. */
interface Network extends AutoCloseable {

  /** What the report says of it. */
  String title();

  /** Address at which this process reaches a province's hub. */
  String host(Office office);

  /** Address at which a province's hub reaches the database server. */
  String storeHost(Office office);

  /** Address on which a province's doors listen. */
  String listenHost();

  /** What stands before the command of a province's process. */
  List<String> prefix(Office office);

  /**
   * host:port at which a province reaches its neighbour's door.
   *
   * @param door port on which that listens
   */
  String way(Office from, Office to, int door);

  /** Addresses at which a province's door is reached, for its certificate. */
  List<String> names(Office office);

  /**
   * Lets the hubs into the database server.
   *
   * @param folder of its data
   * @param store any of its databases
   * @return whether the server must be started again to know of it
   */
  boolean admitTo(Path folder, Database store) throws IOException;

  /** Cuts a line until it is healed. */
  void cut(Link link);

  /** Makes a line whole. */
  void heal(Link link);

  /** Lets what passes a line wait, until it is healed. */
  void slow(Link link);

  @Override
  void close();
}
