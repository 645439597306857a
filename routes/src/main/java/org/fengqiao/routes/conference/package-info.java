/** The joint conference's figures (联席会议), read from the warehouse. */
@NullMarked
package org.fengqiao.routes.conference;

import org.jspecify.annotations.NullMarked;
