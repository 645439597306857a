/** A feed tried on rows of its source, of which nothing is kept or sent. */
@NullMarked
package org.fengqiao.connectors.trial;

import org.jspecify.annotations.NullMarked;
