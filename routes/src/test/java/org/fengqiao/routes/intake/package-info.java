@NullMarked
package org.fengqiao.routes.intake;

import org.jspecify.annotations.NullMarked;
