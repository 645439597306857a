/**
 * The evidence pack of a border alert (证据包): what lies in it, and how it is put together. Its form
 * is described in routes/docs/border.md; ops/evidence checks it without a line of this code.
 */
@NullMarked
package org.fengqiao.routes.border.evidence;

import org.jspecify.annotations.NullMarked;
