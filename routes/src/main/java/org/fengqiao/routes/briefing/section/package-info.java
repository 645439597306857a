/** The thirteen sections, each made of what a release told. */
@NullMarked
package org.fengqiao.routes.briefing.section;

import org.jspecify.annotations.NullMarked;
