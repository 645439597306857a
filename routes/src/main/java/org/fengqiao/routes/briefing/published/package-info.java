/** Reads what a release told. */
@NullMarked
package org.fengqiao.routes.briefing.published;

import org.jspecify.annotations.NullMarked;
