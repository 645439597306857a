package org.fengqiao.routes.border;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.fengqiao.routes.platform.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a neighbour may do at the broker, whichever protocol it speaks: put messages into the border
 * inbox, and take those out of the one queue that waits for it. Who it is follows from its
 * certificate alone; a name that it gives counts for nothing. This hub's own processes, which come
 * without a certificate and not by the border, may do all.
 */
final class BorderAccess implements ActiveMQSecurityManager5 {

  /** Of the acceptor for neighbours. */
  static final String DOMAIN = "border";

  private static final Logger LOG = LoggerFactory.getLogger(BorderAccess.class);
  private static final String OWN_PROCESS = "own process";

  private final BorderKeys keys;

  BorderAccess(BorderKeys keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      @Nullable RemotingConnection connection,
      @Nullable String securityDomain) {
    X509Certificate @Nullable [] certificates =
        connection == null ? null : CertificateUtil.getCertsFromConnection(connection);
    if (certificates == null) {
      return DOMAIN.equals(securityDomain) ? null : subject(OWN_PROCESS);
    }
    Optional<String> province = keys.provinceOf(certificates[0]);
    if (province.isEmpty()) {
      LOG.warn("border: a certificate that is not pinned was refused");
    }
    return province.map(BorderAccess::subject).orElse(null);
  }

  private static Subject subject(String name) {
    return new Subject(true, Set.of(new UserPrincipal(name)), Set.of(), Set.of());
  }

  @Override
  public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
    String name = subject.getPrincipals(UserPrincipal.class).iterator().next().getName();
    if (name.equals(OWN_PROCESS)) {
      return true;
    }
    boolean allowed =
        switch (checkType) {
          case SEND -> address.equals(Addresses.BORDER_IN);
          case CONSUME -> isQueue(address, Addresses.borderOut(name));
          default -> false;
        };
    if (!allowed) {
      LOG.warn("border: {} may not use {} there; refused", name, checkType);
    }
    return allowed;
  }

  // The broker names a queue together with the address that it stands under.
  private static boolean isQueue(String address, String queue) {
    return address.equals(CompositeAddress.toFullyQualified(queue, queue));
  }

  // The broker asks none of these of a manager that decides by the connection.
  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType checkType) {
    return false;
  }
}
