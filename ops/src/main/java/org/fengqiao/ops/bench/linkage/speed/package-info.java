/** How fast records are linked: in bulk, one by one, and by a peer on the same tokens. */
@NullMarked
package org.fengqiao.ops.bench.linkage.speed;

import org.jspecify.annotations.NullMarked;
