package org.fengqiao.routes.platform;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A step in Java among those in SQL. */
record UpgradeMigration(StoreUpgrade upgrade) implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(upgrade.version());
  }

  @Override
  public String getDescription() {
    return upgrade.description();
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    upgrade.run(context.getConnection());
  }
}
