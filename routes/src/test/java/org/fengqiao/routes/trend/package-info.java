@NullMarked
package org.fengqiao.routes.trend;

import org.jspecify.annotations.NullMarked;
