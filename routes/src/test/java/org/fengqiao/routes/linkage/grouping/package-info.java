@NullMarked
package org.fengqiao.routes.linkage.grouping;

import org.jspecify.annotations.NullMarked;
