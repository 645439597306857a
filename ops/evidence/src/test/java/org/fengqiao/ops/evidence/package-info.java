@NullMarked
package org.fengqiao.ops.evidence;

import org.jspecify.annotations.NullMarked;
