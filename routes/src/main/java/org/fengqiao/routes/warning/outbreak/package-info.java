/** Detection of outbreaks in weekly counts, as R's package surveillance does it. */
@NullMarked
package org.fengqiao.routes.warning.outbreak;

import org.jspecify.annotations.NullMarked;
