/** The hub's side: inbox, store, ledger and warehouse, by plain SQL that only reads. */
@NullMarked
package org.fengqiao.ops.reconcile.hub;

import org.jspecify.annotations.NullMarked;
