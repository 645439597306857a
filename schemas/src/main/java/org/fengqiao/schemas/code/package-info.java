/** Code tables, crosswalks, divisions and borders, read from CSV resources. */
@NullMarked
package org.fengqiao.schemas.code;

import org.jspecify.annotations.NullMarked;
