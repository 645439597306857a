/** What a sender could hand over by mistake or malice; knows nothing of the hub. */
@NullMarked
package org.fengqiao.ops.fuzz.hostile;

import org.jspecify.annotations.NullMarked;
