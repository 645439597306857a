/** The command line of briefings. */
@NullMarked
package org.fengqiao.routes.briefing.command;

import org.jspecify.annotations.NullMarked;
