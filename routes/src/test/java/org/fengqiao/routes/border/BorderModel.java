package org.fengqiao.routes.border;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.schemas.code.Borders;

/**
 * Several provinces that talk over a link which loses, doubles, delays and reorders, and on which
 * somebody changes bytes, cuts messages short, sends them to others and plays old ones again. All
 * by the seed.
 */
final class BorderModel {

  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private static final int RECENT = 60;
  private static final int UNDER_WAY = 100;

  private record Parcel(String to, SealedMessage message) {}

  final Map<String, ModelProvince> provinces = new LinkedHashMap<>();
  private final Random random;
  private final List<Parcel> underWay = new ArrayList<>();
  private final List<Parcel> archive = new ArrayList<>();
  private Instant now = START;
  int deliveries;
  int mischief;

  BorderModel(long seed, List<String> names, Path keys, SignatureAlgorithm algorithm) {
    this.random = new Random(seed);
    for (String name : names) {
      Set<String> neighbours =
          names.stream()
              .filter(other -> Borders.china().provincesAdjacent(name, other))
              .collect(Collectors.toSet());
      // The last one's clock is two hours ahead.
      Duration ahead = name.equals(names.getLast()) ? Duration.ofHours(2) : Duration.ZERO;
      provinces.put(name, new ModelProvince(name, neighbours, keys, algorithm, () -> now, ahead));
    }
  }

  void run(int messages) {
    while (deliveries < messages) {
      now = now.plusMillis(random.nextInt(2_000));
      ModelProvince actor = any(List.copyOf(provinces.values()));
      // About half of this many are always under way, so that what is carried is out of order.
      if (underWay.size() > random.nextInt(UNDER_WAY)) {
        carry();
      } else if (actor.files.alerts.isEmpty() || random.nextInt(6) == 0) {
        actor.raise(random);
      } else {
        actor.say(recent(actor), random);
      }
      collect();
      if (random.nextInt(100) == 0) {
        provinces.values().forEach(each -> each.inbox.receiveWhatIsDue());
      }
    }
  }

  /** The link is good again, and the clocks go on. */
  void settle() {
    do {
      now = now.plus(Duration.ofHours(3));
      provinces.values().forEach(each -> each.inbox.receiveWhatIsDue());
      collect();
      while (!underWay.isEmpty()) {
        deliver(underWay.removeLast());
        collect();
      }
    } while (provinces.values().stream().anyMatch(each -> each.files.waiting() > 0)
        && now.isBefore(START.plus(Duration.ofDays(60))));
  }

  private void carry() {
    Parcel parcel = underWay.remove(random.nextInt(underWay.size()));
    switch (random.nextInt(20)) {
      case 0 -> underWay.add(parcel); // lost, and sent again later
      case 1 -> { // doubled
        deliver(parcel);
        underWay.add(parcel);
      }
      case 2 -> { // changed on the way, then sent again
        byte[] bytes = parcel.message().bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        harm(parcel.to(), bytes);
        underWay.add(parcel);
      }
      case 3 -> { // cut short, then sent again
        byte[] bytes = parcel.message().bytes();
        harm(parcel.to(), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        underWay.add(parcel);
      }
      case 4 -> { // brought to somebody else as well
        String other = any(List.copyOf(provinces.keySet()));
        if (!other.equals(parcel.to())) {
          harm(other, parcel.message().bytes());
        }
        underWay.add(parcel);
      }
      case 5 -> { // an old one again
        deliver(parcel);
        deliver(any(archive));
      }
      default -> deliver(parcel);
    }
  }

  private void harm(String to, byte[] bytes) {
    deliveries++;
    mischief++;
    if (!(at(to).inbox.receive(bytes) instanceof Reception.Refused)) {
      throw new IllegalStateException("a message was accepted that nobody sent there");
    }
  }

  private void deliver(Parcel parcel) {
    deliveries++;
    archive.add(parcel);
    at(parcel.to()).inbox.receive(parcel.message().bytes());
  }

  ModelProvince at(String province) {
    return Objects.requireNonNull(provinces.get(province));
  }

  private void collect() {
    for (ModelProvince each : provinces.values()) {
      for (SealedMessage sealed : each.files.outbox) {
        underWay.add(new Parcel(sealed.message().getReceiverProvince(), sealed));
      }
      each.files.outbox.clear();
    }
  }

  private String recent(ModelProvince actor) {
    List<String> alerts = actor.files.alerts;
    return any(alerts.subList(Math.max(0, alerts.size() - RECENT), alerts.size()));
  }

  private <E> E any(List<E> all) {
    return all.get(random.nextInt(all.size()));
  }
}
