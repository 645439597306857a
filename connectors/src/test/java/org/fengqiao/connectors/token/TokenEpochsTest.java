package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEpochsTest {

  private static final String SECRET = "01".repeat(32);

  @TempDir private Path home;

  private KeyFolder folder;

  @BeforeEach
  void inAFolder() {
    folder = new KeyFolder(home.resolve("keys"));
  }

  /** A clock that the test sets. */
  private static final class Wall extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void epochs(String... lines) {
    folder.replace(TokenEpochs.FILE, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private void key(String name, String hex) {
    folder.replace(name, hex.getBytes(StandardCharsets.US_ASCII));
  }

  private static List<LinkToken> tokens(Tokeniser tokeniser) {
    List<LinkToken> tokens = new ArrayList<>();
    tokeniser.add(TokenKind.MOBILE, Side.APPLICANT, "13800138000", tokens);
    return tokens;
  }

  private static List<Integer> epochsOf(Tokeniser tokeniser) {
    return tokens(tokeniser).stream().map(LinkToken::getEpoch).toList();
  }

  @Test
  void anEdgeWhoseKeyWasNeverChangedGoesOnWithIt() {
    key("token.key", SECRET);

    List<TokenKey> keys = TokenEpochs.read(folder).keysMadeAtFirst(folder);

    assertThat(tokens(new Tokeniser(keys, Clock.systemUTC())))
        .isEqualTo(tokens(new Tokeniser(new TokenKey(1, HexFormat.of().parseHex(SECRET)))));
  }

  @Test
  void theFirstKeyIsMadeOnceAndForItsOwnerOnly() throws Exception {
    TokenEpochs epochs = TokenEpochs.read(folder);

    byte[] made = epochs.keysMadeAtFirst(folder).getFirst().secret();

    assertThat(made).hasSize(32);
    assertThat(epochs.keysMadeAtFirst(folder).getFirst().secret()).isEqualTo(made);
    assertThat(Files.getPosixFilePermissions(folder.file("token.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aKeyThatShouldHaveComeFromAnotherEdgeIsNotMade() {
    epochs("1 SM3 - 2026-12-31 token.key", "2 SM3 2026-12-01 - token-2.key");
    key("token.key", SECRET);

    assertThatThrownBy(() -> TokenEpochs.read(folder).keysMadeAtFirst(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K001")
        .hasMessageContaining("token-2.key");
  }

  @Test
  void eachEpochMakesTokensInItsTimeAndBothMakeThemInTheOverlap() {
    epochs(
        "# the year's rotation",
        "",
        "1 SM3    -          2027-03-01 token.key",
        "2 SHA256 2026-12-01 -          token-2.key");
    key("token.key", SECRET);
    key("token-2.key", "02".repeat(32));
    Wall wall = new Wall();
    Tokeniser tokeniser = new Tokeniser(TokenEpochs.read(folder).keys(folder), wall);

    // Days are China's.
    wall.now = Instant.parse("2026-11-30T15:59:59.999Z");
    assertThat(epochsOf(tokeniser)).containsExactly(1);
    List<LinkToken> before = tokens(tokeniser);
    wall.now = Instant.parse("2026-11-30T16:00:00Z");
    assertThat(epochsOf(tokeniser)).containsExactly(1, 2);
    List<LinkToken> both = tokens(tokeniser);
    wall.now = Instant.parse("2027-02-28T15:59:59.999Z");
    assertThat(epochsOf(tokeniser)).containsExactly(1, 2);
    wall.now = Instant.parse("2027-02-28T16:00:00Z");
    assertThat(epochsOf(tokeniser)).containsExactly(2);
    List<LinkToken> after = tokens(tokeniser);
    // A clock that was set back.
    wall.now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(epochsOf(tokeniser)).containsExactly(1);

    assertThat(both).containsAll(before).containsAll(after);
    assertThat(before).doesNotContainAnyElementsOf(after);
  }

  @Test
  void anEpochIsAddedAndReadAgain() {
    TokenEpochs first = TokenEpochs.read(folder);

    TokenEpochs second =
        first.next(
            TokenAlgorithm.SHA256, LocalDate.of(2026, 12, 1), Period.ofDays(90), "token-2.key");
    second.write(folder);

    assertThat(TokenEpochs.read(folder)).isEqualTo(second);
    assertThat(second.all())
        .containsExactly(
            new TokenEpoch(
                1, TokenAlgorithm.SM3, null, LocalDate.of(2027, 3, 1), TokenEpochs.FIRST_KEY),
            new TokenEpoch(
                2, TokenAlgorithm.SHA256, LocalDate.of(2026, 12, 1), null, "token-2.key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 SM3 - token.key",
        "one SM3 - - token.key",
        "1 MD5 - - token.key",
        "1 SM3 - 31.12.2026 token.key",
        "1 SM3 - 2026-02-30 token.key"
      })
  void aLineThatIsNotUnderstoodIsNamed(String line) {
    epochs("# a heading", line);

    assertThatThrownBy(() -> TokenEpochs.read(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K003")
        .hasMessageContaining("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# nothing",
        "2 SM3 - - token.key",
        "1 SM3 2026-01-01 - token.key",
        "1 SM3 - 2026-12-31 token.key",
        "1 SM3 - 2026-12-01 a\n2 SM3 2026-12-01 - b",
        "1 SM3 - 2026-12-01 a\n2 SM3 - - b",
        "1 SM3 - - a\n2 SM3 2026-12-01 - b",
        "1 SM3 - 2026-12-31 a\n3 SM3 2026-12-01 - b"
      })
  void noDayIsWithoutAnEpoch(String lines) {
    epochs(lines);

    assertThatThrownBy(() -> TokenEpochs.read(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K004");
  }

  @Test
  void aDamagedKeyIsNotReplacedAndItsDigitsAreNotTold() {
    key("token.key", "01".repeat(31) + "0x");

    assertThatThrownBy(() -> TokenEpochs.read(folder).keysMadeAtFirst(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K002")
        .hasNoCause()
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("0x", "0101");
  }

  /** Computed by OpenSSL: {@code printf 'FULL_NAME\0张伟' | openssl dgst -sha256 -hmac 0123…}. */
  @Test
  void theOtherAlgorithmIsHmacSha256() {
    TokenKey key =
        new TokenKey(
            TokenEpoch.first(TokenAlgorithm.SHA256, "-"),
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    List<LinkToken> tokens = new ArrayList<>();

    new Tokeniser(key).add(TokenKind.FULL_NAME, Side.UNKNOWN, "张伟", tokens);

    assertThat(HexFormat.of().formatHex(tokens.getFirst().getDigest().bytes()))
        .isEqualTo("f7716bd708c7d9631876d7b4ffff189c");
  }

  @Test
  void theCheckValueTellsKeysAndAlgorithmsApart() {
    byte[] secret = HexFormat.of().parseHex(SECRET);
    byte[] other = secret.clone();
    other[31]++;
    TokenEpoch sm3 = TokenEpoch.first(TokenAlgorithm.SM3, "-");
    TokenEpoch sha256 = TokenEpoch.first(TokenAlgorithm.SHA256, "-");

    String check = new TokenKey(sm3, secret).checkValue();

    assertThat(check).matches("[0-9a-f]{8}");
    assertThat(new TokenKey(7, secret).checkValue()).isEqualTo(check);
    assertThat(new TokenKey(sha256, secret).checkValue()).isNotEqualTo(check);
    assertThat(new TokenKey(sm3, other).checkValue()).isNotEqualTo(check);
  }

  private void store(String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "province",
        new SecretKeySpec(HexFormat.of().parseHex(SECRET), "HmacSHA256"),
        password.toCharArray(),
        null);
    Files.createDirectories(folder.path());
    try (OutputStream out = Files.newOutputStream(folder.file("token.p12"))) {
      store.store(out, password.toCharArray());
    }
  }

  @Test
  void aKeyMayBeInAPkcs12Store() throws Exception {
    store("a password");
    key("token.p12.password", "a password\n");
    epochs("1 SM3 - - token.p12#province");

    TokenKey key = TokenEpochs.read(folder).keysMadeAtFirst(folder).getFirst();

    assertThat(key.secret()).isEqualTo(HexFormat.of().parseHex(SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K005 -", "K006 b password", "K007 a password"})
  void whatIsWrongWithAStoreIsTold(String trouble) throws Exception {
    store("a password");
    epochs("1 SM3 - - token.p12#" + (trouble.startsWith("K007") ? "city" : "province"));
    if (!trouble.endsWith("-")) {
      key("token.p12.password", trouble.substring(5));
    }

    assertThatThrownBy(() -> TokenEpochs.read(folder).keys(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith(trouble.substring(0, 4))
        .hasMessageContaining("token.p12")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("a password", "b password");
  }

  @Test
  void aDeviceThatIsNotThereIsTold() {
    key("device.cfg", "name = fengqiao\nlibrary = /nowhere/pkcs11.so\n");
    key("device.cfg.password", "1234");
    epochs("1 SM3 - - pkcs11:device.cfg#province-root");

    assertThatThrownBy(() -> TokenEpochs.read(folder).keys(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K008")
        .hasMessageContaining("device.cfg");
  }
}
