package org.fengqiao.routes.border.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fengqiao.routes.border.SignerDesk;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the key with which this hub will sign. */
@Command(
    name = "new-signer",
    mixinStandardHelpOptions = true,
    resourceBundle = BorderCommands.USAGE)
final class NewSignerCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final KeyFolder keys = new KeyFolder();

  @Option(
      names = "--signature",
      paramLabel = "sm2|ecdsa",
      descriptionKey = "signature",
      required = true)
  private SignatureKind kind = SignatureKind.SM2;

  @Override
  public Integer call() {
    return keys.sign(store, this::make);
  }

  private int make(SignerDesk desk) throws IOException {
    Path pem = desk.makeNext(kind);
    return store.print(
        Texts.of(
            "signer.made",
            Texts.of("signer." + kind),
            pem,
            KeyFolder.fingerprint(Signers.certificate(pem))));
  }
}
