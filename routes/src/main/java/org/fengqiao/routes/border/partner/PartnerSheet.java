package org.fengqiao.routes.border.partner;

import java.util.List;
import java.util.Map;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a partner's file, as it is written there; {@link PartnerFile} checks it. The names
 * of its parts are the names of the fields.
 */
record PartnerSheet(
    @Nullable String province,
    @Nullable String title,
    @Nullable String agreement,
    @Nullable Map<String, Map<String, String>> transport,
    @Nullable List<String> certificates,
    @Nullable List<String> signers,
    @Nullable List<String> divisions,
    @Nullable Receives receives) {

  record Receives(@Nullable List<String> types, @Nullable EscalationLevel from) {}
}
