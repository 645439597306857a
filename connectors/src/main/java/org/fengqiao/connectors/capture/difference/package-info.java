/** Comparing a whole table with what was handed on before. */
@NullMarked
package org.fengqiao.connectors.capture.difference;

import org.jspecify.annotations.NullMarked;
