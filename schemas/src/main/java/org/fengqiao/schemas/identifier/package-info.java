/** Identifiers of the field: how they are written, repaired and checked. */
@NullMarked
package org.fengqiao.schemas.identifier;

import org.jspecify.annotations.NullMarked;
