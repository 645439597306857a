package org.fengqiao.connectors.feed;

/**
 * Where a pluggable database of Oracle hangs.
 *
 * @param root service of the container's root, by which the log is mined
 * @param pdb name of the pluggable database that holds the tables
 */
public record OracleContainer(String root, String pdb) {}
