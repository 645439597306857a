@NullMarked
package org.fengqiao.routes.console;

import org.jspecify.annotations.NullMarked;
