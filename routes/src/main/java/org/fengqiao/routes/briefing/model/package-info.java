/** A briefing as it is before any file is made of it. */
@NullMarked
package org.fengqiao.routes.briefing.model;

import org.jspecify.annotations.NullMarked;
