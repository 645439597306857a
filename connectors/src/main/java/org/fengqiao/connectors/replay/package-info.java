/** Replay (重放): rows leave the quarantine by the mapping of today, as the versions they were. */
@NullMarked
package org.fengqiao.connectors.replay;

import org.jspecify.annotations.NullMarked;
