@NullMarked
package org.fengqiao.routes.warehouse;

import org.jspecify.annotations.NullMarked;
