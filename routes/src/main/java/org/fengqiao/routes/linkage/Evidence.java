package org.fengqiao.routes.linkage;

/** Why two records stand in one dispute. */
record Evidence(String recordKey, String otherRecordKey, LinkRule rule) {}
