package org.fengqiao.routes.border.evidence;

import java.time.Instant;

/**
 * A message about the alert that was authentic and was refused all the same.
 *
 * @param sha256 of the whole message, in hexadecimal
 * @param code why, as in the specification
 * @param firstAt when it first came
 * @param lastAt when it last came
 * @param times how often it came
 */
public record ShownRefusal(
    String sha256, String code, Instant firstAt, Instant lastAt, int times) {}
