/**
 * Code tables, crosswalks, divisions and borders, read once from the CSV resources under {@code
 * codes/} and immutable from then on. Where they come from stands in {@code codes/NOTICE.md}.
 */
@NullMarked
package org.fengqiao.schemas.code;

import org.jspecify.annotations.NullMarked;
