/**
 * The course of one border alert: what either side may say when, and what it comes to. Plain Java
 * that both sides run and that decides alike on both.
 */
@NullMarked
package org.fengqiao.routes.border.course;

import org.jspecify.annotations.NullMarked;
