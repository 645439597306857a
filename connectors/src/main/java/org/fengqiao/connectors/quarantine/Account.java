package org.fengqiao.connectors.quarantine;

/**
 * Who works with quarantined rows.
 *
 * @param name who it is by their own word; the system's account when they gave none
 * @param systemUser account of the operating system
 */
public record Account(String name, String systemUser) {}
