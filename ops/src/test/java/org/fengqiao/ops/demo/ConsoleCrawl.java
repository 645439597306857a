package org.fengqiao.ops.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches every page of a console that links lead to, in both languages, and its JSON. */
final class ConsoleCrawl {

  private static final List<String> DOORS =
      List.of(
          "/",
          "/overview/content",
          "/feeds",
          "/feeds/content",
          "/conference",
          "/border",
          "/border/content",
          "/warnings",
          "/records/no.such:record",
          "/no/such/page",
          "/api/border",
          "/api/ledger",
          "/api/status",
          "/actuator/health");
  private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)\"");
  private static final int MOST_PAGES = 400;
  private static final int MOST_WAYS = 20;

  private final URI console;
  private final HttpClient client;
  private final Map<String, byte[]> pages = new LinkedHashMap<>();
  private final Map<String, Integer> ways = new HashMap<>();

  private ConsoleCrawl(URI console, HttpClient client) {
    this.console = console;
    this.client = client;
  }

  /** The pages by their path and language. */
  static Map<String, byte[]> of(URI console, List<String> recordKeys) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var crawl = new ConsoleCrawl(console, client);
      crawl.run(recordKeys);
      return crawl.pages;
    }
  }

  private void run(List<String> recordKeys) throws Exception {
    Set<String> known = new LinkedHashSet<>(DOORS);
    recordKeys.forEach(
        key ->
            known.add(
                "/records/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20")));
    Deque<String> waiting = new ArrayDeque<>(known);
    while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
      String path = waiting.poll();
      for (String language : List.of("zh-CN", "en")) {
        HttpResponse<byte[]> page = get(path, language);
        pages.put(language + " " + path + " " + page.statusCode(), page.body());
        LINK.matcher(new String(page.body(), StandardCharsets.UTF_8))
            .results()
            .map(link -> link.group(1))
            .filter(known::add)
            .filter(this::isFresh)
            .forEach(waiting::add);
      }
    }
  }

  /** A page that can be narrowed in many ways is looked at in some of them. */
  private boolean isFresh(String link) {
    return ways.merge(link.replaceFirst("\\?.*", ""), 1, Integer::sum) <= MOST_WAYS;
  }

  private HttpResponse<byte[]> get(String path, String language) throws Exception {
    return client.send(
        HttpRequest.newBuilder(console.resolve(path.substring(1)))
            .header("Accept-Language", language)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
