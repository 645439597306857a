package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While a neighbour changes its key both hold; a key that is taken out of the store no longer does.
 */
class BorderKeyRotationTest {

  @TempDir private Path folder;

  @Test
  void twoKeysOfANeighbourHoldUntilTheOldOneIsTakenOut() throws Exception {
    BorderCertificates.create(folder.resolve("old"), List.of("310000", "320000"));
    BorderCertificates.create(folder.resolve("new"), List.of("310000", "320000"));
    SealedMessage byOld = alertOf(folder.resolve("old"));
    SealedMessage byNew = alertOf(folder.resolve("new"));
    Path own = folder.resolve("old/320000");
    assertThat(seal(own).holds(byOld)).isTrue();
    assertThat(seal(own).holds(byNew)).isFalse();

    change(own, store -> store.setCertificateEntry("310000.2", certificate("new")));
    assertThat(seal(own).holds(byOld)).isTrue();
    assertThat(seal(own).holds(byNew)).isTrue();

    change(own, store -> store.deleteEntry("310000"));
    assertThat(seal(own).holds(byOld)).isFalse();
    assertThat(seal(own).holds(byNew)).isTrue();
    assertThat(seal(own).knows("310000")).isTrue();
    assertThat(seal(own).knows("330000")).isFalse();
  }

  @Test
  void aCertificateThatMovesToAnotherProvinceIsNoLongerInForceForTheFirst() throws Exception {
    BorderCertificates.create(folder.resolve("old"), List.of("310000", "320000"));
    Path own = folder.resolve("old/320000");
    DataSource database = BorderDatabases.fresh();
    note(own, database);
    change(
        own,
        store -> {
          store.setCertificateEntry("330000", certificate("old"));
          store.deleteEntry("310000");
        });
    note(own, database);

    assertThat(inForce(database)).containsExactly("320000", "330000");
  }

  private static void note(Path keys, DataSource database) {
    new CertificateBook(
            new BorderParty("320000", "320509", Set.of("310000", "330000")),
            BorderKeys.read(keys),
            JdbcClient.create(database),
            new TransactionTemplate(new JdbcTransactionManager(database)),
            Clock.systemUTC())
        .afterPropertiesSet();
  }

  private static List<String> inForce(DataSource database) {
    return JdbcClient.create(database)
        .sql("select province from hub.border_certificate where withdrawn_at is null order by 1")
        .query(String.class)
        .list();
  }

  private interface Change {
    void to(KeyStore store) throws Exception;
  }

  private static MessageSeal seal(Path keys) {
    return new MessageSeal(BorderKeys.read(keys));
  }

  private static SealedMessage alertOf(Path keys) {
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    ModelProvince shanghai =
        new ModelProvince(
            "310000", Set.of("320000"), keys, new SignatureByKey(), () -> now, Duration.ZERO);
    shanghai.raise(new Random(1));
    return shanghai.files.outbox.getLast();
  }

  private Certificate certificate(String which) throws Exception {
    Path keys = folder.resolve(which).resolve("310000");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve(BorderKeys.OWN_FILE))) {
      store.load(in, password(keys));
    }
    return store.getCertificate(BorderKeys.OWN_ALIAS);
  }

  private static void change(Path keys, Change change) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    Path file = keys.resolve(BorderKeys.TRUSTED_FILE);
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password(keys));
    }
    change.to(store);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password(keys));
    }
  }

  private static char[] password(Path keys) throws Exception {
    return Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
  }
}
