/**
 * What a record can be compared by, and how two records compare: levels of agreement, no weights.
 */
@NullMarked
package org.fengqiao.routes.linkage.evidence;

import org.jspecify.annotations.NullMarked;
