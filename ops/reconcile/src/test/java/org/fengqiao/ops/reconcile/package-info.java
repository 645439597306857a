@NullMarked
package org.fengqiao.ops.reconcile;

import org.jspecify.annotations.NullMarked;
