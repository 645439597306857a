package org.fengqiao.ops.provinces;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lets the seed's faults happen until the load has stopped, and then mends everything. */
final class Faults {

  private static final long LOOK_MILLIS = 100;

  private final Deployment deployment;
  private final Random random;
  private final Consumer<String> progress;
  private final Map<Strike.Kind, Integer> done = new EnumMap<>(Strike.Kind.class);
  private final Map<Link, Long> wholeAt = new ConcurrentHashMap<>();
  private long cutMillis;

  Faults(Deployment deployment, long seed, Consumer<String> progress) {
    this.deployment = deployment;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** How many of each kind happened. */
  Map<Strike.Kind, Integer> done() {
    return done;
  }

  /** For how many seconds lines were to be cut, added up. */
  long cutSeconds() {
    return cutMillis / 1_000;
  }

  void run(AtomicBoolean stop) throws InterruptedException {
    try (ScheduledExecutorService healer = Executors.newSingleThreadScheduledExecutor()) {
      while (!stop.get()) {
        Strike strike = Strike.next(random);
        TimeUnit.NANOSECONDS.sleep(strike.pause().toNanos());
        if (!stop.get()) {
          happen(strike, healer, stop);
        }
      }
      healer.shutdownNow();
    }
    deployment.links().forEach(deployment.network()::heal);
    deployment.server().awaitUp();
  }

  private void happen(Strike strike, ScheduledExecutorService healer, AtomicBoolean stop)
      throws InterruptedException {
    List<Province> provinces = deployment.provinces();
    Link link = deployment.links().get(strike.target() % deployment.links().size());
    Province province = provinces.get(strike.target() % provinces.size());
    String what =
        switch (strike.kind()) {
          case CUT -> {
            deployment.network().cut(link);
            cutMillis += strike.lasts().toMillis();
            healAfter(strike.lasts(), link, healer);
            yield link + ", %.1f s".formatted(strike.lasts().toMillis() / 1_000.0);
          }
          case SLOW -> {
            deployment.network().slow(link);
            healAfter(strike.lasts(), link, healer);
            yield link + ", %.1f s".formatted(strike.lasts().toMillis() / 1_000.0);
          }
          case KILL -> {
            awaitUp(List.of(province), stop);
            province.kill();
            yield province.office().province();
          }
          case STORE -> {
            awaitUp(provinces, stop);
            deployment.server().kill();
            yield "";
          }
        };
    done.merge(strike.kind(), 1, Integer::sum);
    progress.accept(strike.kind() + " " + what);
  }

  /** On a slow machine nothing would ever be said, were what starts killed again and again. */
  private static void awaitUp(List<Province> provinces, AtomicBoolean stop)
      throws InterruptedException {
    while (!stop.get() && !provinces.stream().allMatch(Province::isUp)) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** A line that is struck again before it is whole becomes whole when the longer strike ends. */
  private void healAfter(Duration lasts, Link link, ScheduledExecutorService healer) {
    wholeAt.merge(link, System.nanoTime() + lasts.toNanos(), Math::max);
    healer.schedule(
        () -> {
          if (System.nanoTime() >= wholeAt.getOrDefault(link, 0L)) {
            deployment.network().heal(link);
          }
        },
        lasts.toMillis() + 1,
        TimeUnit.MILLISECONDS);
  }
}
