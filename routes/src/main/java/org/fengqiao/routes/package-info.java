/** The hub's runnable application. Its rooms stand in the packages below. */
@NullMarked
package org.fengqiao.routes;

import org.jspecify.annotations.NullMarked;
