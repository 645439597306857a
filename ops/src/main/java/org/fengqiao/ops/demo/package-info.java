/** The demo (演示): simulated departments, two hubs and what they say to each other. */
@NullMarked
package org.fengqiao.ops.demo;

import org.jspecify.annotations.NullMarked;
