/** Capture from a database's log. The only package that knows Debezium. */
@NullMarked
package org.fengqiao.connectors.capture.cdc;

import org.jspecify.annotations.NullMarked;
