/** Which neighbours there are, what each may be told, and how it is reached. */
@NullMarked
package org.fengqiao.routes.border.partner;

import org.jspecify.annotations.NullMarked;
