@NullMarked
package org.fengqiao.routes.linkage;

import org.jspecify.annotations.NullMarked;
