@NullMarked
package org.fengqiao.routes.border.doctor;

import org.jspecify.annotations.NullMarked;
