package org.fengqiao.routes.border.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.routes.border.SignerDesk;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Pins a certificate by which a neighbour's signatures are checked. */
@Command(
    name = "pin-signer",
    mixinStandardHelpOptions = true,
    resourceBundle = BorderCommands.USAGE)
final class PinSignerCommand implements Callable<Integer> {

  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}0000");

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final KeyFolder keys = new KeyFolder();

  @Parameters(index = "0", arity = "1", paramLabel = "PROVINCE", descriptionKey = "province")
  private String province = "";

  @Parameters(index = "1", arity = "1", paramLabel = "FILE.pem", descriptionKey = "pem")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (!PROVINCE.matcher(province).matches()) {
      return store.refuse(Texts.of("signer.province", province));
    }
    X509Certificate certificate;
    try {
      certificate = Signers.certificate(file);
    } catch (IOException none) {
      return store.refuse(Texts.of("signer.certificate", file));
    }
    if (SignatureKind.of(certificate.getPublicKey()).isEmpty()) {
      return store.refuse(Texts.of("signer.kind", file));
    }
    return keys.sign(store, desk -> pin(desk, certificate));
  }

  private int pin(SignerDesk desk, X509Certificate certificate) throws IOException {
    List<Path> files = desk.pin(province, certificate);
    return store.print(
        Texts.of(
            "signer.pinned",
            province,
            KeyFolder.fingerprint(certificate),
            files.stream().map(Path::toString).collect(Collectors.joining(" "))));
  }
}
