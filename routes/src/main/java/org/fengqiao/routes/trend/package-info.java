/** The course of counts: season, forecast, and how earlier forecasts fared (趋势与预测). */
@NullMarked
package org.fengqiao.routes.trend;

import org.jspecify.annotations.NullMarked;
