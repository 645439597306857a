package org.fengqiao.routes.border.course;

/**
 * A statement with what ties it to the others.
 *
 * @param statement what is said
 * @param digest SHA-256 of its signed bytes, in hexadecimal, as all digests here
 * @param predecessor digest of the side's statement before it; empty in its first
 * @param seen digest of the other side's newest statement that had reached it; empty when none had
 */
public record Said(Statement statement, String digest, String predecessor, String seen) {}
