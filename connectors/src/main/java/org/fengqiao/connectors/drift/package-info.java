/** What a source's columns looked like, what has changed of them, and what that breaks. */
@NullMarked
package org.fengqiao.connectors.drift;

import org.jspecify.annotations.NullMarked;
