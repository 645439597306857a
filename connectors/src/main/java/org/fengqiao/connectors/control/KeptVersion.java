package org.fengqiao.connectors.control;

import java.time.Instant;

/**
 * A version of a feed file that an edge keeps.
 *
 * @param version the number that is stamped on records
 * @param sha256 digest of the file, in hexadecimal digits
 * @param owner who answers for the mapping, as the file says
 * @param fileAccount account of the operating system that the file belonged to
 * @param changedAt when the file was last changed before it ran
 * @param lastRun when it last came into force
 * @param inForce whether it is the one that ran last
 */
public record KeptVersion(
    int version,
    String sha256,
    String owner,
    String fileAccount,
    Instant changedAt,
    Instant lastRun,
    boolean inForce) {}
