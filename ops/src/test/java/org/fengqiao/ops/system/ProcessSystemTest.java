package org.fengqiao.ops.system;

import java.nio.file.Path;

/** The system on processes and embedded databases: needs nothing but a JDK. */
class ProcessSystemTest extends SystemContract {

  @Override
  Installation install(Path folder) throws Exception {
    return new ProcessInstallation(folder);
  }
}
