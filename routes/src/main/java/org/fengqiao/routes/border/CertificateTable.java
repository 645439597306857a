package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.routes.border.evidence.ShownCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_certificate; transactions are the caller's. */
final class CertificateTable {

  private final JdbcClient database;

  CertificateTable(JdbcClient database) {
    this.database = database;
  }

  /** Notes that a certificate is in force; one that was withdrawn is so again. */
  void keep(String province, boolean own, String sha256, String pem, Instant now) {
    database
        .sql(
            """
            insert into hub.border_certificate (province, own, sha256, pem, pinned_at)
            values (?, ?, decode(?, 'hex'), ?, ?)
            on conflict (province, sha256) do update set withdrawn_at = null
            where border_certificate.withdrawn_at is not null
            """)
        .params(province, own, sha256, pem, at(now))
        .update();
  }

  /**
   * Notes that every other certificate of a province has been taken out of the store.
   *
   * @param kept those that are in force, by their sums in hexadecimal
   */
  void withdrawOthers(String province, List<String> kept, Instant now) {
    database
        .sql(
            """
            update hub.border_certificate set withdrawn_at = ?
            where withdrawn_at is null and province = ? and encode(sha256, 'hex') <> all (?)
            """)
        .params(at(now), province, kept.toArray(String[]::new))
        .update();
  }

  /** Notes that the store holds no certificate of any other province. */
  void withdrawOthers(Set<String> provinces, Instant now) {
    database
        .sql(
            """
            update hub.border_certificate set withdrawn_at = ?
            where withdrawn_at is null and province <> all (?)
            """)
        .params(at(now), provinces.toArray(String[]::new))
        .update();
  }

  /** Every certificate of two provinces, oldest first. */
  List<ShownCertificate> of(String one, String other) {
    return database
        .sql(
            """
            select province, encode(sha256, 'hex') as sha256, pem, pinned_at, withdrawn_at
            from hub.border_certificate where province in (?, ?) order by province, pinned_at, sha256
            """)
        .params(one, other)
        .query(
            (row, number) ->
                new ShownCertificate(
                    row.getString("province"),
                    row.getString("sha256"),
                    row.getString("pem"),
                    row.getTimestamp("pinned_at").toInstant(),
                    AlertRows.instant(row, "withdrawn_at")))
        .list();
  }
}
