/** Reads statements, as the border's specification describes them. */
@NullMarked
package org.fengqiao.ops.evidence.message;

import org.jspecify.annotations.NullMarked;
