/** The edge's door for departments that post their records. */
@NullMarked
package org.fengqiao.routes.push;

import org.jspecify.annotations.NullMarked;
