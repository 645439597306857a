/** Says in plain words what is wrong with the keys and certificates of a border. */
@NullMarked
package org.fengqiao.routes.border.doctor;

import org.jspecify.annotations.NullMarked;
