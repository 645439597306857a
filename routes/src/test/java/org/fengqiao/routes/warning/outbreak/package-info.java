@NullMarked
package org.fengqiao.routes.warning.outbreak;

import org.jspecify.annotations.NullMarked;
