/** The first file of a feed, guessed from a survey; every guess says why, every gap says what. */
@NullMarked
package org.fengqiao.connectors.draft;

import org.jspecify.annotations.NullMarked;
