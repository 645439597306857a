/** The life of a model: it is learnt from a store, held against the truth, and watched. */
@NullMarked
package org.fengqiao.routes.linkage.life;

import org.jspecify.annotations.NullMarked;
