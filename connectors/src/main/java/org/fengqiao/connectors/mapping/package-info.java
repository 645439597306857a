/** From a source row to a case record, by the feed file alone. */
@NullMarked
package org.fengqiao.connectors.mapping;

import org.jspecify.annotations.NullMarked;
