package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SftpUrlTest {

  @Test
  void takesAnAddressApart() {
    assertThat(
            SftpUrl.of(
                "sftp://drop.court.example:2222/案件/out%20box?host-key=SHA256:a+/b&key-file=/etc/hub/id"))
        .isEqualTo(
            new SftpUrl(
                "drop.court.example", 2222, "/案件/out box", "SHA256:a+/b", Path.of("/etc/hub/id")));
    assertThat(SftpUrl.of("sftp://10.1.2.3/out"))
        .isEqualTo(new SftpUrl("10.1.2.3", 22, "/out", "", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sftp://",
        "sftp:///out",
        "sftp://host",
        "sftp://user:secret@host/out",
        "sftp://a b/"
      })
  void refusesWhatIsNoAddressOrHoldsASecret(String url) {
    assertThat(SftpUrl.of(url)).isNull();
  }
}
