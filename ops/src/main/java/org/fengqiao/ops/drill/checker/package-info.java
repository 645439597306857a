/**
 * The independent checker: plain SQL on the legacy tables and on the warehouse, and nothing of the
 * code that it judges. It imports no other package of this project.
 */
@NullMarked
package org.fengqiao.ops.drill.checker;

import org.jspecify.annotations.NullMarked;
