package org.fengqiao.routes.border.course;

import java.time.Instant;

/**
 * One statement of one side about the alert.
 *
 * @param side who says it
 * @param version which of the side's statements it is, counted from 1
 * @param seen how many statements of the other side had reached it then
 * @param at when it was released, by its clock; deadlines run from it, the order does not depend on
 *     it
 * @param word what it says
 */
public record Statement(Side side, int version, int seen, Instant at, Word word) {}
