/** People look at pairs of records and say whether the two are one dispute (人工复核). */
@NullMarked
package org.fengqiao.routes.linkage.review;

import org.jspecify.annotations.NullMarked;
