@NullMarked
package org.fengqiao.routes.linkage.life;

import org.jspecify.annotations.NullMarked;
