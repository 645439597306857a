/** Does a source fulfil what a feed needs? Asked before anything is captured. */
@NullMarked
package org.fengqiao.connectors.preflight;

import org.jspecify.annotations.NullMarked;
