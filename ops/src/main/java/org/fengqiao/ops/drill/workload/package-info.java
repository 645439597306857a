/** The seeded load of the legacy register; it knows nothing of the hub. */
@NullMarked
package org.fengqiao.ops.drill.workload;

import org.jspecify.annotations.NullMarked;
