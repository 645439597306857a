/** The warehouse: a projection of disputes that can be rebuilt at any time. */
@NullMarked
package org.fengqiao.routes.warehouse;

import org.jspecify.annotations.NullMarked;
