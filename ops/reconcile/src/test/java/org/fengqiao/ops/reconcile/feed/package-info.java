@NullMarked
package org.fengqiao.ops.reconcile.feed;

import org.jspecify.annotations.NullMarked;
