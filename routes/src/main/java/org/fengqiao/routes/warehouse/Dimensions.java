package org.fengqiao.routes.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Brings the warehouse's code tables in line with those of this release, at every start. */
@Component
@ConditionalOnRole(Role.HUB)
class Dimensions implements InitializingBean {

  private final HubStore store;

  Dimensions(HubStore store) {
    this.store = store;
  }

  @Override
  public void afterPropertiesSet() throws SQLException {
    try (Connection connection = store.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      loadDisputeTypes(connection);
      loadDivisions(connection);
      connection.commit();
    }
  }

  private static void loadDisputeTypes(Connection connection) throws SQLException {
    DisputeTypes types = DisputeTypes.standard();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into warehouse.dim_dispute_type values (?, ?, ?, ?, ?, ?)
            on conflict (dispute_type) do update set name_zh = excluded.name_zh, level1 = excluded.level1,
              level1_zh = excluded.level1_zh, monthly_class = excluded.monthly_class, mediable = excluded.mediable
            """)) {
      for (DisputeType type : types.all()) {
        insert.setString(1, type.code());
        insert.setString(2, type.name());
        insert.setString(3, type.level1());
        insert.setString(4, types.find(type.level1()).orElse(type).name());
        insert.setString(5, type.monthlyClass());
        insert.setString(6, type.mediable().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void loadDivisions(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into warehouse.dim_division values (?, ?, ?, ?, ?, ?)
            on conflict (division) do update set name_zh = excluded.name_zh, prefecture = excluded.prefecture,
              prefecture_zh = excluded.prefecture_zh, province = excluded.province, province_zh = excluded.province_zh
            """)) {
      for (Division division : Divisions.china().counties()) {
        insert.setString(1, division.code());
        insert.setString(2, division.name());
        insert.setString(3, division.prefectureCode());
        insert.setString(4, division.prefectureName());
        insert.setString(5, division.provinceCode());
        insert.setString(6, division.provinceName());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
