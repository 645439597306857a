/** Both sides summed into buckets, and what differs named. */
@NullMarked
package org.fengqiao.ops.reconcile.compare;

import org.jspecify.annotations.NullMarked;
