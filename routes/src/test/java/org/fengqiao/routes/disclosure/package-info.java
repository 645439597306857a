@NullMarked
package org.fengqiao.routes.disclosure;

import org.jspecify.annotations.NullMarked;
