@NullMarked
package org.fengqiao.routes.border.partner;

import org.jspecify.annotations.NullMarked;
