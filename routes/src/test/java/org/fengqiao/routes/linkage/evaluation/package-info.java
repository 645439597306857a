@NullMarked
package org.fengqiao.routes.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
