package org.fengqiao.routes.linkage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model that a hub has, or had.
 *
 * @param version the model's, and among how many records frequencies were counted
 * @param records among which frequencies were counted; 1 for none
 * @param switchedAt when it was switched on
 * @param revision from which on links follow it; null while they do not
 */
public record ModelState(
    String version, int records, Instant switchedAt, @Nullable Long revision) {}
