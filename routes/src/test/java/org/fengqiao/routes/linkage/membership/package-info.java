@NullMarked
package org.fengqiao.routes.linkage.membership;

import org.jspecify.annotations.NullMarked;
