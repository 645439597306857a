/** The yardstick for linkage: records whose true dispute is known, and how near a linkage comes. */
@NullMarked
package org.fengqiao.ops.bench.linkage;

import org.jspecify.annotations.NullMarked;
