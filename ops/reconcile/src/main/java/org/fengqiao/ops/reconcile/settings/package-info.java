/** Where the hub's database and the departments' systems are, and how they are opened. */
@NullMarked
package org.fengqiao.ops.reconcile.settings;

import org.jspecify.annotations.NullMarked;
