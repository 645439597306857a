/**
 * Charts as shapes on a plane. They are drawn without a font, a screen or a drawing library of the
 * machine, whose differences would show in the bytes.
 */
@NullMarked
package org.fengqiao.routes.briefing.picture;

import org.jspecify.annotations.NullMarked;
