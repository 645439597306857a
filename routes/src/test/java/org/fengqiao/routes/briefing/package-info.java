@NullMarked
package org.fengqiao.routes.briefing;

import org.jspecify.annotations.NullMarked;
