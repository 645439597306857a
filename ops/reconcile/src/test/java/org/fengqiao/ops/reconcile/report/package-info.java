@NullMarked
package org.fengqiao.ops.reconcile.report;

import org.jspecify.annotations.NullMarked;
