/** Capture by asking a table for rows whose change column moved. */
@NullMarked
package org.fengqiao.connectors.capture.poll;

import org.jspecify.annotations.NullMarked;
