/** Taking record batches in: once each, whole or not at all. */
@NullMarked
package org.fengqiao.routes.intake;

import org.jspecify.annotations.NullMarked;
