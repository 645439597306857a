/** What demo, bench and drill run on: databases, hub processes, the register they load. */
@NullMarked
package org.fengqiao.ops.rig;

import org.jspecify.annotations.NullMarked;
