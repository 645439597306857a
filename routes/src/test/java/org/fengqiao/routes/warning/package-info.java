@NullMarked
package org.fengqiao.routes.warning;

import org.jspecify.annotations.NullMarked;
