/** What a table or a file looks like, before anybody has said what it means. */
@NullMarked
package org.fengqiao.connectors.survey;

import org.jspecify.annotations.NullMarked;
