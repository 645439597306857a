package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;

/**
 * What the hub knows of one record, from its versions to the warehouse, without link tokens. Public
 * because templates read it.
 *
 * @param recordKey feed and source key
 * @param record its newest version in the hub
 * @param versions every version that arrived, the newest first
 * @param others the other records of its dispute
 * @param links why they stand together
 * @param facts its row in the warehouse; empty while it is on the way there
 */
public record RecordTrail(
    String recordKey,
    Map<String, Object> record,
    List<Map<String, Object>> versions,
    List<Map<String, Object>> others,
    List<Waterfall> links,
    Map<String, Object> facts) {}
