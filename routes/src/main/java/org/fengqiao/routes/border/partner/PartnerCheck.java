package org.fengqiao.routes.border.partner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/** Checks what a partner's file says; the first fault ends it, with file, field and remedy. */
final class PartnerCheck {

  private static final Pattern TYPE = Pattern.compile("[0-9]{2}([0-9]{2})?");
  private static final Set<String> SFTP =
      Set.of("host", "port", "user", "key", "hostKey", "folder");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern HOST_KEY = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s:/]+:[0-9]{1,5}");

  private final Path file;
  private final String own;

  PartnerCheck(Path file, String own) {
    this.file = file;
    this.own = own;
  }

  Partner partner(PartnerSheet sheet) {
    String province = text(sheet.province());
    if (!Borders.china().provincesAdjacent(own, province)) {
      throw fault("province", "write the 6 digits of a province that borders " + own);
    }
    Transport transport = transport(sheet.transport());
    List<String> certificates = listed(sheet.certificates());
    if (transport.queued() != certificates.isEmpty()) {
      throw fault(
          "certificates",
          transport.queued()
              ? "the broker knows a neighbour by trusted.p12 alone: pin it there, and leave this out"
              : "name at least one file (PEM) beside this one with the certificate that was handed"
                  + " over on paper");
    }
    PartnerSheet.Receives receives = sheet.receives();
    return new Partner(
        province,
        text(sheet.title()),
        text(sheet.agreement()),
        transport,
        certificates(transport, certificates),
        listed(sheet.signers()).stream().map(name -> certificate("signers", name)).toList(),
        divisions(listed(sheet.divisions()), province),
        types(receives == null ? List.of() : listed(receives.types())),
        receives == null || receives.from() == null ? EscalationLevel.BLUE : receives.from());
  }

  private Transport transport(@Nullable Map<String, @Nullable Map<String, String>> written) {
    if (written == null || written.size() != 1) {
      throw fault("transport", "name exactly one of broker, amqp, webhook and sftp");
    }
    String kind = written.keySet().iterator().next();
    Map<String, String> fields = written.get(kind);
    Map<String, String> given = fields == null ? Map.of() : fields;
    return switch (kind) {
      case "broker" -> new Transport.Broker(address(only(kind, "address", given)));
      case "webhook" -> new Transport.Webhook(https(only(kind, "url", given)));
      case "sftp" -> sftp(given);
      case "amqp" -> {
        if (!given.isEmpty()) {
          throw fault("transport.amqp", "it has no fields: write {}");
        }
        yield new Transport.Amqp();
      }
      default -> throw fault("transport." + kind, "name one of broker, amqp, webhook and sftp");
    };
  }

  private Transport sftp(Map<String, String> given) {
    if (!given.keySet().equals(SFTP)) {
      throw fault("transport.sftp", "its fields are " + String.join(", ", new TreeSet<>(SFTP)));
    }
    String port = text(given.get("port"));
    if (!PORT.matcher(port).matches()) {
      throw fault("transport.sftp.port", "write a number, usually 22");
    }
    String hostKey = text(given.get("hostKey"));
    if (!HOST_KEY.matcher(hostKey).matches()) {
      throw fault("transport.sftp.hostKey", "write the fingerprint of the server's key, SHA256:…");
    }
    Path key = file.resolveSibling(text(given.get("key")));
    if (!Files.isRegularFile(key)) {
      throw fault("transport.sftp.key", key + " must be this hub's private key for that server");
    }
    return new Transport.Sftp(
        text(given.get("host")),
        Integer.parseInt(port),
        text(given.get("user")),
        key,
        hostKey,
        text(given.get("folder")));
  }

  private String only(String kind, String field, Map<String, String> given) {
    if (!given.keySet().equals(Set.of(field))) {
      throw fault("transport." + kind, "it has the one field " + field);
    }
    return text(given.get(field));
  }

  private String address(String written) {
    if (!ADDRESS.matcher(written).matches()) {
      throw fault("transport.broker.address", "write host:port");
    }
    return written;
  }

  private URI https(String written) {
    try {
      URI url = URI.create(written);
      if ("https".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (IllegalArgumentException noUrl) {
      throw fault("transport.webhook.url", "is no URL; write https://host:port/path", noUrl);
    }
    throw fault("transport.webhook.url", "write https://host:port/path, without user or password");
  }

  private Set<String> divisions(List<String> written, String province) {
    for (String county : written) {
      boolean onTheBorder =
          county.startsWith(province.substring(0, 2))
              && Borders.china().ofCounty(county).stream()
                  .anyMatch(pair -> pair.neighbourProvince().equals(own));
      if (!onTheBorder) {
        throw fault("divisions", county + " is no county of " + province + " that borders " + own);
      }
    }
    return Set.copyOf(written);
  }

  private List<String> types(List<String> written) {
    for (String type : written) {
      if (!TYPE.matcher(type).matches()) {
        throw fault("receives.types", "write beginnings of dispute types, 2 or 4 digits in quotes");
      }
    }
    return written;
  }

  private List<X509Certificate> certificates(Transport transport, List<String> names) {
    List<X509Certificate> pinned =
        names.stream().map(name -> certificate("certificates", name)).toList();
    if (!(transport instanceof Transport.Sftp)
        && pinned.stream().anyMatch(PartnerCheck::signsOnly)) {
      throw fault("certificates", "TLS knows no SM2: name that certificate under signers");
    }
    return pinned;
  }

  private static boolean signsOnly(X509Certificate certificate) {
    return SignatureKind.of(certificate.getPublicKey()).equals(Optional.of(SignatureKind.SM2));
  }

  private X509Certificate certificate(String field, String name) {
    Path pem = file.resolveSibling(name);
    X509Certificate certificate;
    try {
      certificate = Signers.certificate(pem);
    } catch (IOException e) {
      throw fault(field, pem + " must hold a certificate in PEM", e);
    }
    if (SignatureKind.of(certificate.getPublicKey()).isEmpty()) {
      throw fault(field, pem + ": its key must be of P-256 or of SM2; ask for another");
    }
    return certificate;
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written.strip();
  }

  private static List<String> listed(@Nullable List<String> written) {
    return written == null ? List.of() : written;
  }

  private IllegalArgumentException fault(String field, String remedy) {
    return new IllegalArgumentException("%s: %s: %s".formatted(file, field, remedy));
  }

  private IllegalArgumentException fault(String field, String remedy, Exception cause) {
    return new IllegalArgumentException("%s: %s: %s".formatted(file, field, remedy), cause);
  }
}
