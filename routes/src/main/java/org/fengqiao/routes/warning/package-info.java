/** Early warning (预警): what grows beyond what is usual, what escalates, and what becomes of it. */
@NullMarked
package org.fengqiao.routes.warning;

import org.jspecify.annotations.NullMarked;
