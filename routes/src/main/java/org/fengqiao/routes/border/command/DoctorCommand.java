package org.fengqiao.routes.border.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.routes.border.doctor.CertificateDoctor;
import org.fengqiao.routes.border.doctor.Complaint;
import org.fengqiao.routes.border.doctor.Handshake;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with keys, certificates and the way to the neighbours. */
@Command(name = "doctor", mixinStandardHelpOptions = true, resourceBundle = BorderCommands.USAGE)
final class DoctorCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();
  @Mixin private final KeyFolder keys = new KeyFolder();

  @Option(names = "--host", paramLabel = "NAME", descriptionKey = "host", defaultValue = "")
  private String host = "";

  @Option(names = "--neighbour", paramLabel = "HOST:PORT", descriptionKey = "neighbour")
  private List<String> neighbours = new ArrayList<>();

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() {
    Path folder = keys.below(store);
    List<Complaint> all = new ArrayList<>(CertificateDoctor.examine(folder, host, clock.instant()));
    neighbours.forEach(each -> Handshake.with(folder, each).ifPresent(all::add));
    all.forEach(each -> store.print(text(each)));
    if (all.stream().allMatch(each -> each.ailment().mild())) {
      return store.print(Texts.of("doctor.well", folder));
    }
    return store.refuse(Texts.of("doctor.ill", all.size()));
  }

  private static String text(Complaint complaint) {
    String key = "doctor." + complaint.ailment();
    return Texts.of(
        "doctor.complaint",
        complaint.ailment(),
        complaint.where(),
        Texts.of(key, complaint.detail()),
        Texts.of(key + ".remedy", complaint.detail()));
  }
}
