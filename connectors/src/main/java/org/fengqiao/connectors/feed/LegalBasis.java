package org.fengqiao.connectors.feed;

import java.time.Period;

/**
 * Why the hub may read a feed at all (个人信息保护法 13, 34): no basis, no feed.
 *
 * @param statute law and article
 * @param purpose what the data are used for
 * @param retention how long the hub may keep them
 */
public record LegalBasis(String statute, String purpose, Period retention) {}
