/**
 * The border campaign: provinces as processes that talk about their border while links are cut,
 * hubs killed and hostile messages put in; then an independent checker compares what both sides
 * hold.
 */
@NullMarked
package org.fengqiao.ops.provinces;

import org.jspecify.annotations.NullMarked;
