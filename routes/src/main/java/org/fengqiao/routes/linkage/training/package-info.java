/** How a model is learnt from records nobody has labelled. */
@NullMarked
package org.fengqiao.routes.linkage.training;

import org.jspecify.annotations.NullMarked;
