package org.fengqiao.ops.evidence.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fengqiao.ops.evidence.check.CertificateReader;
import org.fengqiao.ops.evidence.check.CheckedPack;
import org.fengqiao.ops.evidence.check.Finding;
import org.fengqiao.ops.evidence.check.PackCheck;
import org.fengqiao.ops.evidence.check.PackComparison;
import org.fengqiao.ops.evidence.pack.Pack;
import org.fengqiao.ops.evidence.pack.PackFile;
import org.fengqiao.ops.evidence.pack.PackRefusedException;
import org.fengqiao.ops.evidence.pack.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a pack, or both sides' packs and whether they match. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Evidence.USAGE)
final class VerifyCommand implements Callable<Integer> {

  @Parameters(arity = "1..2", paramLabel = "PACK.zip", descriptionKey = "packs")
  private List<Path> packs = new ArrayList<>();

  @Option(names = "--certificate", paramLabel = "FILE.pem", descriptionKey = "certificate")
  private List<Path> certificates = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Set<String> trusted = fingerprints();
    List<CheckedPack> checked = new ArrayList<>();
    boolean good = true;
    for (Path file : packs) {
      try {
        CheckedPack pack = PackCheck.check(open(file), trusted);
        print(file, pack);
        checked.add(pack);
        good &= pack.holds();
      } catch (PackRefusedException refused) {
        say(Texts.of("refused", file, String.valueOf(refused.getMessage())));
        good = false;
      }
    }
    if (checked.size() == 2) {
      good &= compare(checked.getFirst(), checked.getLast());
    }
    out().flush();
    return good ? 0 : 1;
  }

  private void print(Path file, CheckedPack checked) {
    say(
        Texts.of(
            checked.holds() ? "holds" : "fails",
            file,
            checked.alertId(),
            checked.exporter(),
            checked.statements(),
            checked.pack().coreHash()));
    checked.findings().forEach(this::say);
  }

  private boolean compare(CheckedPack one, CheckedPack other) {
    List<Finding> differences = PackComparison.of(one, other);
    boolean match = differences.stream().noneMatch(each -> each.grade() == Finding.Grade.FAULT);
    say(Texts.of(match ? "match" : "differ"));
    differences.forEach(this::say);
    return match;
  }

  private void say(Finding finding) {
    say(Texts.of(finding.grade().name(), finding.text()));
  }

  private void say(String text) {
    out().println(text);
  }

  private Pack open(Path file) {
    try {
      return PackFile.open(file);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  private Set<String> fingerprints() {
    Set<String> all = new HashSet<>();
    for (Path file : certificates) {
      try (InputStream pem = Files.newInputStream(file)) {
        all.add(Pack.sha256(CertificateReader.read(pem).getFirst().getEncoded()));
      } catch (IOException | CertificateException none) {
        throw unreadable(file);
      }
    }
    return all;
  }

  private ParameterException unreadable(Path file) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Texts.of("unreadable", file));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
