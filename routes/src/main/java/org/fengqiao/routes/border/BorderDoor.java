package org.fengqiao.routes.border;

import java.util.Set;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.MessagePacket;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.fengqiao.routes.platform.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a neighbour's broker may do here: put messages into the border inbox, nothing else. It may
 * not read a queue, create or delete one, or send to any other. Only neighbours come with a
 * certificate; all other connections pass.
 */
public final class BorderDoor implements Interceptor {

  private static final Logger LOG = LoggerFactory.getLogger(BorderDoor.class);

  // What a bridge needs to open a session, send, and stay connected.
  private static final Set<Byte> ALLOWED =
      Set.of(
          PacketImpl.PING,
          PacketImpl.DISCONNECT,
          PacketImpl.PACKETS_CONFIRMED,
          PacketImpl.CHECK_FOR_FAILOVER,
          PacketImpl.SUBSCRIBE_TOPOLOGY,
          PacketImpl.SUBSCRIBE_TOPOLOGY_V2,
          PacketImpl.CREATESESSION,
          PacketImpl.CREATESESSION_V2,
          PacketImpl.REATTACH_SESSION,
          PacketImpl.SESS_ADD_METADATA,
          PacketImpl.SESS_ADD_METADATA2,
          PacketImpl.SESS_UNIQUE_ADD_METADATA,
          PacketImpl.SESS_QUEUEQUERY,
          PacketImpl.SESS_BINDINGQUERY,
          PacketImpl.CREATE_PRODUCER,
          PacketImpl.REMOVE_PRODUCER,
          PacketImpl.SESS_PRODUCER_REQUEST_CREDITS,
          PacketImpl.SESS_START,
          PacketImpl.SESS_STOP,
          PacketImpl.SESS_CLOSE,
          PacketImpl.SESS_SEND);

  /** The broker creates its interceptors by name. */
  public BorderDoor() {}

  @Override
  public boolean intercept(Packet packet, RemotingConnection connection) {
    if (CertificateUtil.getCertsFromConnection(connection) == null) {
      return true;
    }
    boolean allowed =
        ALLOWED.contains(packet.getType())
            && !(packet instanceof MessagePacket send
                && !Addresses.BORDER_IN.equals(send.getMessage().getAddress()));
    if (!allowed) {
      LOG.warn(
          "border: {} asked for operation {}, which neighbours may not use; refused",
          CertificateUtil.getCertSubjectDN(connection),
          packet.getType());
    }
    return allowed;
  }
}
