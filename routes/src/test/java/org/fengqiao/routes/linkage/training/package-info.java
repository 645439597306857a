@NullMarked
package org.fengqiao.routes.linkage.training;

import org.jspecify.annotations.NullMarked;
