package org.fengqiao.connectors.capture.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param question how many questions of the pass this one is, from 1
 * @param page the page's number, as the service counts
 * @param offset rows before the page
 * @param cursor what the answer before gave; empty in the first question
 * @param link the page's own address; null where it is made of path and parameters
 */
record Spot(int question, int page, long offset, String cursor, @Nullable String link) {}
