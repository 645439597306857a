/** Which records are looked at together, and which groups of them are one dispute. */
@NullMarked
package org.fengqiao.routes.linkage.grouping;

import org.jspecify.annotations.NullMarked;
