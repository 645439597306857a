/** The departments' side: keys and plain fields of each row, read where they are. */
@NullMarked
package org.fengqiao.ops.reconcile.source;

import org.jspecify.annotations.NullMarked;
