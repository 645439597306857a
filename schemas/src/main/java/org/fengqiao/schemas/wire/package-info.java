/** How messages cross a wire: Avro single-object encoding against every released schema. */
@NullMarked
package org.fengqiao.schemas.wire;

import org.jspecify.annotations.NullMarked;
