/** Backup of a running store without a gap, and its restoration. */
@NullMarked
package org.fengqiao.routes.platform.backup;

import org.jspecify.annotations.NullMarked;
