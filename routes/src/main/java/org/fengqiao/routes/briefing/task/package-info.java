/** Tasks that people give with a briefing (任务). */
@NullMarked
package org.fengqiao.routes.briefing.task;

import org.jspecify.annotations.NullMarked;
