/**
 * What agreement weighs: a Fellegi-Sunter model, its training from unlabelled records, its file.
 */
@NullMarked
package org.fengqiao.routes.linkage.model;

import org.jspecify.annotations.NullMarked;
