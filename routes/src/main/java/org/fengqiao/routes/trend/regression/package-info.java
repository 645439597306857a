/** Regression of counts and their quantiles. */
@NullMarked
package org.fengqiao.routes.trend.regression;

import org.jspecify.annotations.NullMarked;
