/** The walls of the house, for the architecture tests of every module. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.schemas.architecture;
