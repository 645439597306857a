package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.mapping.MappingResult;

/** Makes a case record of a captured row. */
@FunctionalInterface
interface RowMapper {

  MappingResult map(Captured.CaseRow row);
}
