/**
 * Identifiers of the field, how they are written, repaired and checked: citizen numbers (GB
 * 11643-1999), unified social credit codes (GB 32100-2015) and the organisation codes before them
 * (GB 11714-1997), court case numbers (法〔2015〕137号, amended by 法〔2018〕335号), police call numbers,
 * telephone numbers and dates. A reader never throws on what a source wrote; it says how good the
 * value is. Types that hold a person's particulars do not show them in {@code toString}.
 */
@NullMarked
package org.fengqiao.schemas.identifier;

import org.jspecify.annotations.NullMarked;
