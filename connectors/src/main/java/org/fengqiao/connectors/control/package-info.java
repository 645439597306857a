/** Orders to running feeds, and what the feeds say of themselves: both in the edge's own store. */
@NullMarked
package org.fengqiao.connectors.control;

import org.jspecify.annotations.NullMarked;
