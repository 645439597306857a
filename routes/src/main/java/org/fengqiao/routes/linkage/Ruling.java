package org.fengqiao.routes.linkage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that was made, by whom and why, and whether it stands.
 *
 * @param id its number
 * @param verdict what was ruled
 * @param recordKey one record
 * @param otherRecordKey the other
 * @param reason why
 * @param author who ruled
 * @param ruledAt when
 * @param expiresOn last day on which it stands; null for no end
 * @param withdrawnAt when it was withdrawn; null while it is not
 * @param withdrawnBy who withdrew it
 * @param withdrawalReason why
 * @param inForce whether the disputes follow it now; the hub takes a few seconds to
 */
public record Ruling(
    long id,
    Verdict verdict,
    String recordKey,
    String otherRecordKey,
    String reason,
    String author,
    Instant ruledAt,
    @Nullable LocalDate expiresOn,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnBy,
    @Nullable String withdrawalReason,
    boolean inForce) {}
