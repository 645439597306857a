/** The ledger (台账): what was captured, and what became of it. */
@NullMarked
package org.fengqiao.routes.ledger;

import org.jspecify.annotations.NullMarked;
