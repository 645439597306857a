package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the link tokens of disputes that are over. */
@Component
@ConditionalOnRole(Role.HUB)
public class TokenRetention {

  private static final Logger LOG = LoggerFactory.getLogger(TokenRetention.class);

  private final Linkage linkage;
  private final HubSettings.Tokens tokens;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TokenRetention(HubStore store, Linkage linkage, HubSettings settings, Clock clock) {
    this.linkage = linkage;
    this.tokens = settings.tokens();
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    this.clock = clock;
  }

  /** Removes what came in before the retention began. */
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    LocalDate before = today.minus(tokens.retention());
    int removed =
        Objects.requireNonNull(
            transaction.execute(
                status -> linkage.forgetTokens(before, today.minus(tokens.longest()))));
    if (removed > 0) {
      LOG.info(
          "已删除 {} 条记录的链接令牌:其纠纷在 {} 之前已办结。"
              + "Removed the link tokens of {} records, whose disputes were over before {}.",
          removed,
          before,
          removed,
          before);
    }
    Instant countedBefore = before.atStartOfDay(ZoneOffset.UTC).toInstant();
    transaction.executeWithoutResult(status -> linkage.forgetFrequencies(today, countedBefore));
  }
}
