/** Files of a briefing, the same bytes every time. */
@NullMarked
package org.fengqiao.routes.briefing.rendering;

import org.jspecify.annotations.NullMarked;
