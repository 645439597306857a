/** Posts: rows that a department's system sends by itself, over HTTP. */
@NullMarked
package org.fengqiao.connectors.capture.push;

import org.jspecify.annotations.NullMarked;
