/** Joining records of several departments that tell of one dispute. */
@NullMarked
package org.fengqiao.routes.linkage;

import org.jspecify.annotations.NullMarked;
