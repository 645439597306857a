/** The life of a warning: raised or held, acknowledged, disposed of with a code. */
@NullMarked
package org.fengqiao.routes.warning.life;

import org.jspecify.annotations.NullMarked;
