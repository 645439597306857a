/** Capture by a change table that the source's own triggers fill. */
@NullMarked
package org.fengqiao.connectors.capture.trigger;

import org.jspecify.annotations.NullMarked;
