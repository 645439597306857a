package org.fengqiao.ops.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Facts that can be told one by one, as often as asked, in any order. */
interface Facts {

  /** Tells each fact; none is held. */
  void tell(Consumer<Fact> listener) throws SQLException, IOException;
}
