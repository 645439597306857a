/** Capture from files that are dropped into a folder. */
@NullMarked
package org.fengqiao.connectors.capture.file;

import org.jspecify.annotations.NullMarked;
