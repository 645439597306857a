package org.fengqiao.routes.border;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.platform.PemText;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes at each start by which certificates signatures are checked. A key that has been changed or
 * taken out is gone from the store, but what was signed with it before still has to be shown as
 * evidence.
 */
final class CertificateBook implements InitializingBean {

  private final BorderParty party;
  private final BorderKeys keys;
  private final CertificateTable table;
  private final TransactionOperations transaction;
  private final Clock clock;

  CertificateBook(
      BorderParty party,
      BorderKeys keys,
      JdbcClient database,
      TransactionOperations transaction,
      Clock clock) {
    this.party = party;
    this.keys = keys;
    this.table = new CertificateTable(database);
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    transaction.executeWithoutResult(
        status -> {
          keepOnly(party.province(), true, List.of(keys.signing().chain()), now);
          keys.provinces()
              .forEach(
                  province ->
                      keepOnly(
                          province,
                          false,
                          keys.signers(province).stream().map(List::of).toList(),
                          now));
          table.withdrawOthers(
              Stream.concat(Stream.of(party.province()), keys.provinces().stream())
                  .collect(Collectors.toSet()),
              now);
        });
  }

  // What is in force for another province counts for nothing here: a certificate may have moved.
  private void keepOnly(
      String province, boolean own, List<List<X509Certificate>> chains, Instant now) {
    table.withdrawOthers(
        province, chains.stream().map(chain -> keep(province, own, chain, now)).toList(), now);
  }

  private String keep(String province, boolean own, List<X509Certificate> chain, Instant now) {
    String sha256 = DigestUtils.sha256Hex(encoded(chain.getFirst()));
    table.keep(
        province,
        own,
        sha256,
        chain.stream().map(CertificateBook::pem).collect(Collectors.joining()),
        now);
    return sha256;
  }

  private static String pem(X509Certificate certificate) {
    return PemText.of("CERTIFICATE", encoded(certificate));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the certificate was read from its own encoding", e);
    }
  }
}
