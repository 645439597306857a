/** Statements posted over HTTPS, both ways, as CloudEvents. */
@NullMarked
package org.fengqiao.routes.border.webhook;

import org.jspecify.annotations.NullMarked;
