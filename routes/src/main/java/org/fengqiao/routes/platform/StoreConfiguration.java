package org.fengqiao.routes.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the roles that keep state. A process that is only a broker has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole({Role.HUB, Role.EDGE})
class StoreConfiguration {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${hub.database.url:}'.isBlank()")
  EmbeddedPostgres embeddedPostgres(HubSettings settings) {
    return EmbeddedPostgres.start(settings.home(), settings.database().port());
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(HubSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
    HikariConfig pool = new HikariConfig();
    @Nullable EmbeddedPostgres own = embedded.getIfAvailable();
    if (own == null) {
      pool.setJdbcUrl(settings.database().url());
      pool.setUsername(settings.database().user());
      pool.setPassword(settings.database().password());
    } else {
      pool.setJdbcUrl(own.url());
    }
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(10_000);
    // The server's detail lines quote values of the row at fault.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("ApplicationName", "fengqiao-hub");
    return new HikariDataSource(pool);
  }

  /** Brings the hub's tables up to date before anything that uses them starts. */
  @Bean
  @ConditionalOnRole(Role.HUB)
  HubStore hubStore(DataSource dataSource, ObjectProvider<StoreUpgrade> upgrades) {
    return HubStore.upToDate(dataSource, upgrades.stream().toList());
  }
}
