/**
 * A feed file, as far as this verifier needs it: source, key, and the fields that are plainly
 * filled.
 */
@NullMarked
package org.fengqiao.ops.reconcile.feed;

import org.jspecify.annotations.NullMarked;
