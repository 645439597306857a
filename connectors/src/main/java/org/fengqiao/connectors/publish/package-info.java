/** Handing batches to the broker, durably. */
@NullMarked
package org.fengqiao.connectors.publish;

import org.jspecify.annotations.NullMarked;
