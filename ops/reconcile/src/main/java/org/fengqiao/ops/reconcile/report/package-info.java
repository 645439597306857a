/** What was found, as a table for people and as a sealed file. */
@NullMarked
package org.fengqiao.ops.reconcile.report;

import org.jspecify.annotations.NullMarked;
