package org.fengqiao.connectors.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Quarantined rows that one fix mends.
 *
 * @param fingerprint feed, rule and canonical field, joined by "|"
 * @param feed name of the feed
 * @param rule code of the rule that the rows broke
 * @param field canonical field at fault, if one is
 * @param column source column at fault, if one is
 * @param rows how many
 * @param first when the first of them was refused
 * @param newest when the newest of them was refused
 * @param mappingVersion newest version of the feed file that refused one
 * @param remedy what to do about it
 */
public record Fingerprint(
    String fingerprint,
    String feed,
    String rule,
    @Nullable String field,
    @Nullable String column,
    long rows,
    Instant first,
    Instant newest,
    int mappingVersion,
    String remedy) {

  static String of(String feed, String rule, @Nullable String field) {
    return feed + "|" + rule + "|" + (field == null ? "" : field);
  }
}
