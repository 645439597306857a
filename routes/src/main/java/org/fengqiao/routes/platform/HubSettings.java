package org.fengqiao.routes.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Everything that can be set, below the prefix {@code hub}.
 *
 * @param roles what this process does; all three unless set
 * @param province the province of this hub, 6 digits
 * @param home folder of everything this process keeps: database, broker journal, keys
 * @param database where state is kept
 * @param broker where messages wait
 * @param edge what the edge reads
 * @param tokens how long the hub may link by identifiers
 * @param linkage how disputes follow corrections
 * @param border which neighbours there are
 * @param warning what is warned of
 * @param export what is exported by itself
 * @param map the province's counties for the conference's page
 * @param briefing where briefings lie for readers
 */
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record HubSettings(
    @DefaultValue({"broker", "hub", "edge"}) Set<Role> roles,
    @DefaultValue("310000") String province,
    @DefaultValue("data/shanghai") Path home,
    @DefaultValue Database database,
    @DefaultValue Broker broker,
    @DefaultValue Edge edge,
    @DefaultValue Tokens tokens,
    @DefaultValue Linkage linkage,
    @DefaultValue Border border,
    @DefaultValue Warning warning,
    @DefaultValue Export export,
    @DefaultValue CountyMap map,
    @DefaultValue Briefing briefing) {

  /** Copies what could change. */
  public HubSettings {
    roles = Set.copyOf(roles);
    home = home.toAbsolutePath().normalize();
  }

  /** Folder of the edge's keys; below {@link #home} unless set. */
  public Path keys() {
    return edge.keys() == null ? home.resolve("keys") : edge.keys();
  }

  /** Folder of the edge's further JDBC drivers; below {@link #home} unless set. */
  public Path drivers() {
    return edge.drivers() == null ? home.resolve("drivers") : edge.drivers();
  }

  /** Folder of the border's certificates; below {@link #home} unless set. */
  public Path certificates() {
    return border.certificates() == null ? home.resolve("certificates") : border.certificates();
  }

  /** Folder of the briefings that the console gives out; below {@link #home} unless set. */
  public Path briefings() {
    return briefing.folder() == null ? home.resolve("briefings") : briefing.folder();
  }

  /**
   * Where state is kept.
   *
   * @param url JDBC url of a PostgreSQL database; blank to run an embedded one below {@link
   *     HubSettings#home}
   * @param user of the external database
   * @param password of the external database
   * @param port of the embedded database; 0 to take a free one and keep it over restarts
   * @param connections how many connections this process opens at most
   */
  public record Database(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("0") int port,
      @DefaultValue("24") int connections) {

    /** Whether the process runs its own database. */
    public boolean embedded() {
      return url.isBlank();
    }

    @Override
    public String toString() {
      return "Database[url=" + url + ", user=" + user + ", port=" + port + "]";
    }
  }

  /**
   * Where messages wait.
   *
   * @param url of the broker, for example tcp://localhost:61616; blank when this process is the
   *     broker
   * @param listen acceptor for other processes, for example tcp://127.0.0.1:61616; blank for none
   */
  public record Broker(@DefaultValue("") String url, @DefaultValue("") String listen) {}

  /**
   * What is warned of.
   *
   * @param escalation decision table of urgent disputes; null for the one that comes with the hub
   */
  public record Warning(@Nullable Path escalation) {}

  /**
   * What is exported by itself (定时导出).
   *
   * @param to folder in which each export gets a folder; null to export only on demand
   * @param at time of day in Asia/Shanghai
   * @param purpose what for, as the export log keeps it; must be said where there is a folder
   */
  public record Export(
      @Nullable Path to,
      @DefaultValue("02:30") @DateTimeFormat(pattern = "HH:mm") LocalTime at,
      @DefaultValue("") String purpose) {

    /** Refuses an export of which nobody says what it is for. */
    public Export {
      if (to != null && purpose.isBlank()) {
        throw new IllegalArgumentException(
            "hub.export.purpose: say what the files in hub.export.to are for; the export log keeps"
                + " it");
      }
    }
  }

  /**
   * The province's counties for the conference's page.
   *
   * @param file GeoJSON with a county's six digits in each {@code properties.adcode}; null for none
   * @param approval the map's approval number (审图号), which is shown beside it
   */
  public record CountyMap(@Nullable Path file, @DefaultValue("") String approval) {}

  /**
   * Where briefings lie for readers (会商简报).
   *
   * @param folder of their folders and of the public key, briefing.pub
   */
  public record Briefing(@Nullable Path folder) {}

  /**
   * What the edge reads.
   *
   * @param departments folder of feed files
   * @param keys folder of token and seal keys
   * @param drivers folder of JDBC drivers for databases other than PostgreSQL and MariaDB
   * @param connections legacy systems by the name that feed files use
   */
  public record Edge(
      @DefaultValue("connectors/departments") Path departments,
      @Nullable Path keys,
      @Nullable Path drivers,
      @DefaultValue Map<String, Connection> connections) {}

  /**
   * How to reach a legacy system.
   *
   * @param url JDBC url, folder or base url; empty for a system that posts by itself
   * @param user read-only user; empty where none is needed
   * @param password of the user, or another secret that the source asks for
   * @param authorities certificates (PEM) of the authorities that vouch for a service; null when
   *     those do that the Java platform trusts
   * @param quiet times of the day at which the system is not read, for example 08:30-11:30
   */
  public record Connection(
      @DefaultValue("") String url,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @Nullable Path authorities,
      @DefaultValue List<String> quiet) {

    @Override
    public String toString() {
      return "Connection[url=" + url + ", user=" + user + "]";
    }
  }

  /**
   * How long the hub may link by identifiers.
   *
   * @param retention how long the link tokens of a dispute are kept after its last change, once no
   *     department works on it any more
   * @param longest how long after its last change they are kept where a department never closes its
   *     case; not shorter than the former
   * @param sweep how often those whose time has run out are removed
   */
  public record Tokens(
      @DefaultValue("P90D") Period retention,
      @DefaultValue("P2Y") Period longest,
      @DefaultValue("1h") Duration sweep) {}

  /**
   * How disputes follow corrections.
   *
   * @param sweep how soon they follow what humans rule, and a model that is switched on
   * @param review which links people look at
   */
  public record Linkage(@DefaultValue("2s") Duration sweep, @DefaultValue Review review) {}

  /**
   * Which links people look at (人工复核).
   *
   * @param margin the grey zone reaches so many bits above the threshold at which disputes join;
   *     below, it reaches as far as links are kept. Three bits more make an error eight times less
   *     likely; what is surer than that is left to the lot
   * @param twice share of the pairs that two people look at, 0 to 1
   * @param sample about so many pairs are drawn by lot from each band of weight
   * @param draw how often is drawn anew
   */
  public record Review(
      @DefaultValue("3") double margin,
      @DefaultValue("0.1") double twice,
      @DefaultValue("30") int sample,
      @DefaultValue("10m") Duration draw) {

    /** Refuses what nobody can mean. */
    public Review {
      if (!(margin >= 0) || !(twice >= 0 && twice <= 1) || sample < 0 || !draw.isPositive()) {
        throw new IllegalArgumentException(
            "hub.linkage.review: margin and sample are 0 or more, twice is from 0 to 1, draw is a"
                + " length of time");
      }
    }
  }

  /**
   * Which neighbours there are.
   *
   * @param division county of this hub's own office, 6 digits
   * @param listen address of the TLS acceptor for neighbours; blank for none
   * @param neighbours hubs of adjacent provinces
   * @param certificates folder with own.p12, trusted.p12 and the file password; where other keys
   *     sign, with signature.p12 and signers too
   * @param rules decision table of who is alerted and why; null for the one that comes with the hub
   * @param partners folder with one YAML file for each further neighbour; null for none
   * @param webhook host and port at which neighbours post over HTTPS; blank for none
   * @param notice how the office is told that its console has something new
   */
  public record Border(
      @DefaultValue("310118") String division,
      @DefaultValue("127.0.0.1:5702") String listen,
      @DefaultValue List<Neighbour> neighbours,
      @Nullable Path certificates,
      @Nullable Path rules,
      @Nullable Path partners,
      @DefaultValue("") String webhook,
      @DefaultValue Notice notice) {

    /** Whether any neighbour is named, here or in a file. */
    public boolean hasNeighbours() {
      return !neighbours.isEmpty() || partners != null;
    }
  }

  /**
   * How the office is told that its console has something new (通知).
   *
   * @param to who gets a mail, by the server of {@code spring.mail}; empty for nobody
   * @param from whom the mail says that it comes from; must be said where there is a receiver
   * @param webhook http or https address that is posted to, with a robot's key in it if need be;
   *     null for none
   * @param console address of the console's border page as the office opens it, for the notice;
   *     blank to name none
   */
  public record Notice(
      @DefaultValue List<String> to,
      @DefaultValue("") String from,
      @Nullable URI webhook,
      @DefaultValue("") String console) {

    /** Refuses what could not be sent. */
    public Notice {
      to = List.copyOf(to);
      if (!to.isEmpty() && from.isBlank()) {
        throw new IllegalArgumentException(
            "hub.border.notice.from: say whom the mail comes from, for example"
                + " hub@office.example");
      }
      if (webhook != null
          && (webhook.getHost() == null || !webhook.getScheme().matches("https?"))) {
        throw new IllegalArgumentException(
            "hub.border.notice.webhook: say an address that begins with https:// or http://");
      }
    }

    @Override
    public String toString() {
      return "Notice[to=" + to.size() + ", webhook=" + (webhook != null) + "]";
    }
  }

  /**
   * A neighbouring hub.
   *
   * @param province 6 digits
   * @param broker host and port of its TLS acceptor; blank when it has none and fetches its
   *     messages here by AMQP 1.0
   */
  public record Neighbour(String province, @DefaultValue("") String broker) {}
}
