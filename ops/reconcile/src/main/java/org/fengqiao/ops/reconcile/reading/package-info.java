/**
 * What a cell means: an independent, smaller reading than the edge's. What it is not sure of it
 * calls undecided.
 */
@NullMarked
package org.fengqiao.ops.reconcile.reading;

import org.jspecify.annotations.NullMarked;
