/**
 * The monthly briefing of the joint conference (会商简报), made of what was published and nothing else.
 */
@NullMarked
package org.fengqiao.routes.briefing;

import org.jspecify.annotations.NullMarked;
