package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.TimePrecision;

/**
 * A time as the source wrote it.
 *
 * @param at wall time in Asia/Shanghai
 * @param precision the finest unit written
 */
record Moment(LocalDateTime at, TimePrecision precision) {

  Instant instant() {
    return at.atZone(SourceDate.ZONE).toInstant();
  }
}
