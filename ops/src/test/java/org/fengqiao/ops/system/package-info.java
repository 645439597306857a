/**
 * The product as its users deploy it, with broken lines and dead machines: one test, held against
 * containers and against processes.
 */
@NullMarked
package org.fengqiao.ops.system;

import org.jspecify.annotations.NullMarked;
