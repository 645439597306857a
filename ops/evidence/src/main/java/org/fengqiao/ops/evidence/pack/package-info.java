/** Reads the container of an evidence pack, and refuses whatever is not one. */
@NullMarked
package org.fengqiao.ops.evidence.pack;

import org.jspecify.annotations.NullMarked;
