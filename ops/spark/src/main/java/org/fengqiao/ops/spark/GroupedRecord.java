package org.fengqiao.ops.spark;

import java.io.Serializable;

/**
 * A record, and with whom it stands.
 *
 * @param key feed and primary key
 * @param group key of the first record of its group, in the order of keys
 * @param dispute that the record stands in now
 */
record GroupedRecord(String key, String group, String dispute) implements Serializable {}
