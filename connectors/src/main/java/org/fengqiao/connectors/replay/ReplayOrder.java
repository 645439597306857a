package org.fengqiao.connectors.replay;

import org.fengqiao.connectors.quarantine.Account;

/**
 * Who wants a replay to take effect.
 *
 * @param who who orders it
 * @param reason why
 */
public record ReplayOrder(Account who, String reason) {}
