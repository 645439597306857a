package org.fengqiao.routes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * Starts one process in one or more roles: {@code broker}, {@code hub}, {@code edge}. See {@link
 * org.fengqiao.routes.platform.HubSettings} for what can be set.
 */
@SpringBootApplication(
    // Both would ask for a database in every role; platform.StoreConfiguration gives one to those
    // that need it.
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConfigurationPropertiesScan
public class HubApplication {

  /** Runs until the process is asked to end. */
  public static void main(String[] arguments) {
    SpringApplication.run(HubApplication.class, arguments);
  }
}
