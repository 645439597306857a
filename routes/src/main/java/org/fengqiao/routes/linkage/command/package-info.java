/** The command line for what humans rule about disputes, and for the models that link them. */
@NullMarked
package org.fengqiao.routes.linkage.command;

import org.jspecify.annotations.NullMarked;
