/** The command line for what the warehouse publishes. */
@NullMarked
package org.fengqiao.routes.warehouse.command;

import org.jspecify.annotations.NullMarked;
