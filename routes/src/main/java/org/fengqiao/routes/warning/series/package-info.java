/** Weekly counts of disputes by county and type, and what may have made them. */
@NullMarked
package org.fengqiao.routes.warning.series;

import org.jspecify.annotations.NullMarked;
