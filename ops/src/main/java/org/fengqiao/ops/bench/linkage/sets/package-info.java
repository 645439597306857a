/** Sets of rows whose truth is known: read, made into tokens, linked, and linked by a peer. */
@NullMarked
package org.fengqiao.ops.bench.linkage.sets;

import org.jspecify.annotations.NullMarked;
