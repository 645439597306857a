/**
 * The fuzz run: a real edge is given hostile files and rows, and every one of them must be
 * accounted for at the end.
 */
@NullMarked
package org.fengqiao.ops.fuzz;

import org.jspecify.annotations.NullMarked;
