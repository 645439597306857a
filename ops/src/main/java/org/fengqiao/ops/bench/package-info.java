/** Measures speed, as ratios of one run on one machine. */
@NullMarked
package org.fengqiao.ops.bench;

import org.jspecify.annotations.NullMarked;
