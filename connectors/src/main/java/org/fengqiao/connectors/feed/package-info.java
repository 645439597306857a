/** A feed is a file, not code: its model, its reader and its findings. */
@NullMarked
package org.fengqiao.connectors.feed;

import org.jspecify.annotations.NullMarked;
