/** Reading a legacy system: the contract that every capture method keeps. */
@NullMarked
package org.fengqiao.connectors.capture;

import org.jspecify.annotations.NullMarked;
