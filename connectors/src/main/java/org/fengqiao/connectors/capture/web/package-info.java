/** Capture from a paged service that answers JSON. */
@NullMarked
package org.fengqiao.connectors.capture.web;

import org.jspecify.annotations.NullMarked;
