package org.fengqiao.ops.demo;

import java.io.IOException;
import java.util.List;
import org.fengqiao.ops.demo.legacy.OrphanProcess;

/**
 * Ends the processes that a killed demo left running in a folder, before it is emptied.
 *
 * @param folder the demo's folder
 */
record Leftovers(DemoFolder folder) {

  void end() throws IOException {
    for (String hub : List.of("shanghai", "jiangsu")) {
      OrphanProcess.end(folder.hub(hub).resolve("hub.pid"), "org.fengqiao.routes.HubApplication");
      OrphanProcess.end(folder.hub(hub).resolve("postgres/data/postmaster.pid"), "postgres");
    }
    OrphanProcess.end(folder.legacy().resolve("postgres/data/postmaster.pid"), "postgres");
    OrphanProcess.end(folder.legacy().resolve("mariadb/mariadbd.pid"), "mariadbd");
  }
}
