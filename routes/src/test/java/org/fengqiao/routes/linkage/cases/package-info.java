@NullMarked
package org.fengqiao.routes.linkage.cases;

import org.jspecify.annotations.NullMarked;
