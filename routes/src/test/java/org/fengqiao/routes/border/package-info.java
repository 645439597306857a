@NullMarked
package org.fengqiao.routes.border;

import org.jspecify.annotations.NullMarked;
