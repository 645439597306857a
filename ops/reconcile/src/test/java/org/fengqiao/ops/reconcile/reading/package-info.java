@NullMarked
package org.fengqiao.ops.reconcile.reading;

import org.jspecify.annotations.NullMarked;
