package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {

  private static final Path SOFT_DEVICE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final Pattern CHECK_VALUE = Pattern.compile("check value (?:is )?([0-9a-f]{8})");

  @TempDir private Path home;

  private Path keys;

  @BeforeEach
  void inAFolder() {
    keys = home.resolve("keys");
  }

  private Check keys(String command, String... options) {
    List<String> words = new ArrayList<>(List.of("keys", command, "--keys", keys.toString()));
    words.addAll(List.of(options));
    return Check.command(words.toArray(String[]::new));
  }

  private static List<String> checkValues(String output) {
    return CHECK_VALUE.matcher(output).results().map(found -> found.group(1)).toList();
  }

  @Test
  void makesRotatesAndShowsKeysWithoutTellingThem() throws IOException {
    Check made = keys("init", "--algorithm", "SHA256");
    Check rotated = keys("rotate", "--algorithm", "SM3", "--overlap", "P30D");
    Check shown = keys("show");

    assertThat(List.of(made, rotated, shown)).extracting(Check::exitCode).containsOnly(0);
    assertThat(shown.output().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("周期 1 在用 active SHA256") && line.endsWith("token.key"))
        .anyMatch(line -> line.startsWith("周期 2 未用 not active SM3"));
    assertThat(checkValues(shown.output()))
        .isEqualTo(checkValues(made.output() + rotated.output()))
        .hasSize(2);
    for (String file : List.of("token.key", "token-2.key")) {
      assertThat(made.output() + rotated.output() + shown.output())
          .doesNotContain(Files.readString(keys.resolve(file)));
    }
  }

  @Test
  void aRotationOfTodayIsActiveAtOnceBesideTheOneBefore() {
    keys("init");

    keys("rotate", "--from", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());

    assertThat(keys("show").output()).contains("周期 1 在用 active", "周期 2 在用 active");
  }

  @Test
  void keysAreNeverMadeTwice() throws IOException {
    keys("init");
    String secret = Files.readString(keys.resolve("token.key"));

    Check again = keys("init");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.complaint()).contains("use keys rotate");
    assertThat(keys.resolve("token.key")).hasContent(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from 2020-01-01", "--overlap P0D"})
  void whatCannotBeIsRefusedAndChangesNothing(String options) {
    keys("init");

    Check refused = keys("rotate", options.split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.complaint()).contains(options.split(" "));
    assertThat(keys("show").output().lines()).hasSize(1);
    assertThat(keys.resolve("token-2.key")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "rotate"})
  void aFolderWithoutKeysIsToldAndStaysEmpty(String command) {
    Check check = keys(command);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.complaint()).contains("K001", "token.key");
    assertThat(keys).doesNotExist();
  }

  /** A device gives its key to nobody; its library reads where it keeps it from a variable. */
  @Test
  void aKeyMayBeInADevice() throws Exception {
    assumeTrue(Files.exists(SOFT_DEVICE), "needs softhsm2: apt-get install softhsm2");
    Files.createDirectories(home.resolve("device"));
    Path configuration =
        Files.writeString(
            home.resolve("softhsm2.conf"), "directories.tokendir = " + home.resolve("device"));
    Files.createDirectories(keys);
    Path device =
        Files.writeString(
            keys.resolve("device.cfg"),
            "name = fengqiao\nlibrary = " + SOFT_DEVICE + "\nslotListIndex = 0\n");
    Files.writeString(keys.resolve("device.cfg.password"), "1234");
    run(
        configuration,
        "softhsm2-util --init-token --free --label fengqiao --pin 1234 --so-pin 1234".split(" "));
    run(
        configuration,
        (java("keytool")
                + " -genseckey -alias root -keyalg HmacSHA256 -keysize 256 -storetype PKCS11"
                + " -keystore NONE -storepass 1234 -addprovider SunPKCS11 -providerArg "
                + device)
            .split(" "));

    String made = inAProcess(configuration, "init", "--key", "pkcs11:device.cfg#root");
    String rotated = inAProcess(configuration, "rotate", "--key", "pkcs11:device.cfg#root");
    String shown = inAProcess(configuration, "show");

    assertThat(checkValues(shown))
        .isEqualTo(checkValues(made + rotated))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  private String inAProcess(Path configuration, String command, String... options)
      throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                java("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Commands.class.getName(),
                "keys",
                command,
                "--keys",
                keys.toString()));
    words.addAll(List.of(options));
    return run(configuration, words.toArray(String[]::new));
  }

  private static String run(Path configuration, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", configuration.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
