/** Checks a pack, and compares those of both sides. */
@NullMarked
package org.fengqiao.ops.evidence.check;

import org.jspecify.annotations.NullMarked;
