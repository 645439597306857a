/** The edge: what runs in a department's network, and the command that checks its feed files. */
@NullMarked
package org.fengqiao.connectors;

import org.jspecify.annotations.NullMarked;
