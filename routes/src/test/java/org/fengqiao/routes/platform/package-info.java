@NullMarked
package org.fengqiao.routes.platform;

import org.jspecify.annotations.NullMarked;
