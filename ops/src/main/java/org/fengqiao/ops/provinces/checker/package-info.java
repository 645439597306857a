/**
 * The independent checker of the border: what stands in the provinces' tables, read as SQL and by
 * the published schemas, against a model of the protocol of its own. It imports no other package of
 * this project.
 */
@NullMarked
package org.fengqiao.ops.provinces.checker;

import org.jspecify.annotations.NullMarked;
