/** The command line for what humans rule about disputes. */
@NullMarked
package org.fengqiao.routes.linkage.command;

import org.jspecify.annotations.NullMarked;
