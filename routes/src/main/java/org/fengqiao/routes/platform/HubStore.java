package org.fengqiao.routes.platform;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The hub's database with its tables in place. Ask for it instead of a bare {@link DataSource}
 * wherever the tables of the schemas hub or warehouse are used.
 *
 * @param dataSource connections to the database
 */
public record HubStore(DataSource dataSource) {

  /** Brings a hub's tables up to date. */
  public static HubStore upToDate(DataSource dataSource, List<StoreUpgrade> upgrades) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .javaMigrations(upgrades.stream().map(UpgradeMigration::new).toArray(JavaMigration[]::new))
        .load()
        .migrate();
    return new HubStore(dataSource);
  }
}
