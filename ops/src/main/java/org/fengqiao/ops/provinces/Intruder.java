package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * Reads what provinces say and puts it at doors again: late, early, twice, changed, cut short,
 * signed by others, or brought to the wrong province. He enters with the certificates of
 * neighbours.
 */
final class Intruder implements Runnable {

  private static final String DOOR = "border.in";
  private static final long PAUSE_MILLIS = 300;
  private static final String OF_ONE_ALERT =
      """
      select receiver_province, content from hub.border_message
      where direction = 'OUT' and alert_id = (
        select alert_id from hub.border_message where direction = 'OUT'
        order by recorded_at desc
        offset %d %% greatest(1, (select count(*) from hub.border_message where direction = 'OUT')) limit 1)
      order by version desc limit 6
      """;
  private static final int LATELY = 300;

  private final List<Province> provinces;
  private final Forger forger;
  private final Random random;
  private final AtomicBoolean stop;
  private final Map<Trick, Integer> put = new EnumMap<>(Trick.class);
  private final Map<String, Set<String>> hostile = new HashMap<>();
  // Before a shut door: what may have been put must be put, or nobody knows whether it counts.
  private final List<Parcel> waiting = new ArrayList<>();

  Intruder(List<Province> provinces, Forger forger, long seed, AtomicBoolean stop) {
    this.provinces = provinces;
    this.forger = forger;
    this.random = new Random(seed);
    this.stop = stop;
  }

  /** How many messages of each kind were put, after the end. */
  Map<Trick, Integer> put() {
    return put;
  }

  /** By province, the digests of what must have been refused. */
  Map<String, Set<String>> hostile() {
    return hostile;
  }

  @Override
  public void run() {
    try {
      while (!stop.get()) {
        for (Trick trick : Trick.values()) {
          Province from = provinces.get(random.nextInt(provinces.size()));
          waiting.addAll(parcels(trick, from));
          deliver();
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      while (!waiting.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        deliver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the intruder cannot sign", e);
    }
  }

  private List<Parcel> parcels(Trick trick, Province from)
      throws GeneralSecurityException, IOException {
    List<Parcel> genuine = new ArrayList<>();
    try (Connection connection = from.store().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OF_ONE_ALERT.formatted(random.nextInt(LATELY)))) {
      while (rows.next()) {
        genuine.add(new Parcel(trick, at(rows.getString(1)), from.office(), rows.getBytes(2)));
      }
    } catch (SQLException e) {
      return List.of();
    }
    return genuine.isEmpty() ? List.of() : played(trick, genuine);
  }

  private List<Parcel> played(Trick trick, List<Parcel> genuine)
      throws GeneralSecurityException, IOException {
    Parcel one = genuine.get(random.nextInt(genuine.size()));
    byte[] bytes = one.bytes();
    return switch (trick) {
      case REPLAYED -> List.of(one);
      case REVERSED -> genuine;
      case DOUBLED -> Collections.nCopies(2, one);
      case FLIPPED -> {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        yield List.of(new Parcel(trick, one.to(), one.as(), other));
      }
      case TRUNCATED ->
          List.of(
              new Parcel(
                  trick,
                  one.to(),
                  one.as(),
                  Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1))));
      case FORGED -> List.of(new Parcel(trick, one.to(), one.as(), forger.forged(bytes)));
      case IMPERSONATED -> {
        Office by = other(one.as());
        yield List.of(new Parcel(trick, one.to(), one.as(), forger.impersonated(bytes, by)));
      }
      // To its speaker himself where there is no third; a neighbour's certificate opens the door.
      case MISDIRECTED -> {
        Province wrong =
            provinces.stream()
                .filter(each -> each != one.to() && !each.office().equals(one.as()))
                .findFirst()
                .orElseGet(() -> at(one.as().province()));
        Office opener = wrong.office().equals(one.as()) ? one.to().office() : one.as();
        yield List.of(new Parcel(trick, wrong, opener, bytes));
      }
    };
  }

  private Office other(Office than) {
    List<Office> others =
        provinces.stream().map(Province::office).filter(each -> !each.equals(than)).toList();
    return others.get(random.nextInt(others.size()));
  }

  private Province at(String province) {
    return provinces.stream()
        .filter(each -> each.office().province().equals(province))
        .findFirst()
        .orElseThrow();
  }

  private void deliver() {
    Set<Province> shut = new HashSet<>();
    for (Parcel parcel : List.copyOf(waiting)) {
      if (shut.contains(parcel.to())) {
        continue;
      }
      if (!enter(parcel)) {
        shut.add(parcel.to());
        continue;
      }
      waiting.remove(parcel);
      put.merge(parcel.trick(), 1, Integer::sum);
      if (parcel.trick().hostile()) {
        hostile
            .computeIfAbsent(parcel.to().office().province(), each -> new HashSet<>())
            .add(parcel.digest());
      }
    }
  }

  private boolean enter(Parcel parcel) {
    try {
      return parcel
          .to()
          .borderDoor(parcel.as().province())
          .visit(
              session -> {
                Door.put(session, DOOR, parcel.bytes());
                return true;
              });
    } catch (ActiveMQException e) {
      return false; // Killed just now, and started again.
    }
  }
}
