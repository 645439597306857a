package org.fengqiao.connectors.capture.web;

import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a service.
 *
 * @param rows its rows, in order
 * @param next cursor or address of the page after it; null when there is none
 */
record Page(List<Captured> rows, @Nullable String next) {}
