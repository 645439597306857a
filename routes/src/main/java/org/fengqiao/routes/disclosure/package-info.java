/**
 * Disclosure control (统计披露控制): which cells of a table of counts are withheld, so that nobody finds
 * a small one by subtraction. Knows tables only, no database.
 */
@NullMarked
package org.fengqiao.routes.disclosure;

import org.jspecify.annotations.NullMarked;
