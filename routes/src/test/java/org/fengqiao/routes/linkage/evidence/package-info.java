@NullMarked
package org.fengqiao.routes.linkage.evidence;

import org.jspecify.annotations.NullMarked;
