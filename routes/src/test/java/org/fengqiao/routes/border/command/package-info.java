@NullMarked
package org.fengqiao.routes.border.command;

import org.jspecify.annotations.NullMarked;
