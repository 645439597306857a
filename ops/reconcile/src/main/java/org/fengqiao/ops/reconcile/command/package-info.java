/** The command line. */
@NullMarked
package org.fengqiao.ops.reconcile.command;

import org.jspecify.annotations.NullMarked;
