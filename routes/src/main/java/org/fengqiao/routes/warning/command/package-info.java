/** The command line of early warning. */
@NullMarked
package org.fengqiao.routes.warning.command;

import org.jspecify.annotations.NullMarked;
