package org.fengqiao.connectors.runner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.DepartmentCertificate;
import org.fengqiao.connectors.quarantine.DepartmentFiles;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.RowSeal;
import org.fengqiao.connectors.token.TokenEpoch;
import org.fengqiao.connectors.token.TokenEpochs;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.Department;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge's secrets, one file each; what is lacking is made at the first start. */
final class EdgeKeys {

  private static final Logger LOG = LoggerFactory.getLogger(EdgeKeys.class);

  private final KeyFolder folder;

  EdgeKeys(Path folder) {
    this.folder = new KeyFolder(folder);
  }

  /** Makes tokens under the keys of all epochs, and tells how to compare them with other edges'. */
  Tokeniser tokeniser(Clock clock) {
    List<TokenKey> keys = TokenEpochs.read(folder).keysMadeAtFirst(folder);
    for (TokenKey key : keys) {
      TokenEpoch epoch = key.epoch();
      LOG.info(
          "Link tokens of epoch {}: {}, key check value {}, from {} until {}; all edges of a province"
              + " must show the same",
          epoch.number(),
          epoch.algorithm(),
          key.checkValue(),
          epoch.from() == null ? "-" : epoch.from(),
          epoch.until() == null ? "-" : epoch.until());
    }
    return new Tokeniser(keys, clock);
  }

  /** Where a feed's refused rows are sealed for its department. */
  Quarantine quarantine(DataSource edgeStore, Feed feed) {
    return new Quarantine(edgeStore, seal(feed.department()), digests(feed, "quarantined rows"));
  }

  /** What seals the department's rows; a department without a certificate gets a pair of keys. */
  private RowSeal seal(Department department) {
    DepartmentFiles files = new DepartmentFiles(folder, department);
    if (files.makePairAtFirst() || folder.has(files.handedOver())) {
      LOG.warn("K020 {}", Problems.text("K020", department, folder.file(files.handedOver())));
    }
    DepartmentCertificate certificate = files.certificate();
    if (certificate.until().isBefore(Instant.now())) {
      LOG.warn("K011 {}", Problems.text("K011", department, certificate.until()));
    }
    return certificate;
  }

  /** Digests of a feed's rows for one purpose, under a key of their own. */
  RowDigest digests(Feed feed, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(digests(feed.department()), "HmacSHA256"));
      mac.update((purpose + " of " + feed.name()).getBytes(StandardCharsets.UTF_8));
      return new RowDigest(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have HmacSHA256", e);
    }
  }

  /**
   * The secret by which the edge tells whether a department's row is one that it has seen. It is
   * not what seals, and must stay: with another every polled row would look new.
   */
  private byte[] digests(Department department) {
    DepartmentFiles files = new DepartmentFiles(folder, department);
    return folder.secretMadeAtFirst(
        folder.has(files.formerSeal()) ? files.formerSeal() : files.digests());
  }
}
