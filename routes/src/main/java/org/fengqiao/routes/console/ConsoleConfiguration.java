package org.fengqiao.routes.console;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.fengqiao.routes.briefing.folder.BriefingShelf;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.conference.ConferenceFigures;
import org.fengqiao.routes.conference.Courses;
import org.fengqiao.routes.conference.Indicators;
import org.fengqiao.routes.conference.ReferralFlows;
import org.fengqiao.routes.linkage.LinkExplanations;
import org.fengqiao.routes.linkage.review.ReviewReports;
import org.fengqiao.routes.linkage.review.Reviews;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.IndicatorOrigins;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.warehouse.export.PublishedRows;
import org.fengqiao.routes.warning.life.BackTests;
import org.fengqiao.routes.warning.life.Warnings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The console: Chinese unless the reader asks for English by {@code ?lang=en}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.HUB)
class ConsoleConfiguration implements WebMvcConfigurer {

  private static final Duration REMEMBER_LANGUAGE = Duration.ofDays(365);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookieMaxAge(REMEMBER_LANGUAGE);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    // The unnamed bundle is the Chinese one, whatever the machine's own language is.
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  SameOriginFilter sameOriginFilter() {
    return new SameOriginFilter();
  }

  @Bean
  SecurityHeadersFilter securityHeadersFilter() {
    return new SecurityHeadersFilter();
  }

  @Bean
  Names names(MessageSource messages) {
    return new Names(messages);
  }

  @Bean
  BorderChoices choices() {
    return new BorderChoices();
  }

  @Bean
  @ConditionalOnProperty("hub.map.file")
  DistrictMap districtMap(HubSettings settings) {
    return DistrictMap.read(requireNonNull(settings.map().file()), settings.map().approval());
  }

  @Bean
  Indicators indicators(HubStore store) {
    return new Indicators(JdbcClient.create(store.dataSource()));
  }

  @Bean
  Warnings warnings(HubStore store) {
    return new Warnings(JdbcClient.create(store.dataSource()));
  }

  @Bean
  BackTests backTests(HubStore store) {
    return new BackTests(JdbcClient.create(store.dataSource()));
  }

  @Bean
  PublishedRows publishedRows(HubStore store) {
    return new PublishedRows(store.dataSource());
  }

  @Bean
  IndicatorOrigins indicatorOrigins(HubSettings settings) {
    return IndicatorOrigins.in(settings.edge().departments());
  }

  @Bean
  FeedBoard feedBoard(HubStore store, Clock clock) {
    return new FeedBoard(JdbcClient.create(store.dataSource()), clock);
  }

  @Bean
  RecordTrails recordTrails(HubStore store, LinkExplanations explanations) {
    return new RecordTrails(JdbcClient.create(store.dataSource()), explanations);
  }

  @Bean
  Reviews reviews(HubStore store, Clock clock) {
    return new Reviews(store.dataSource(), clock);
  }

  @Bean
  ReviewReports reviewReports(HubStore store) {
    return new ReviewReports(store.dataSource());
  }

  @Bean
  OpenReviews openReviews(Reviews reviews, Clock clock) {
    return new OpenReviews(reviews, clock);
  }

  @Bean
  ConferenceFigures conferenceFigures(HubStore store) {
    return new ConferenceFigures(JdbcClient.create(store.dataSource()));
  }

  @Bean
  PublishedMonths publishedMonths(HubStore store) {
    return new PublishedMonths(store.dataSource());
  }

  @Bean
  BriefingShelf briefingShelf(HubSettings settings) {
    return new BriefingShelf(settings.briefings());
  }

  @Bean
  Courses courses(HubStore store) {
    return new Courses(JdbcClient.create(store.dataSource()));
  }

  @Bean
  ReferralFlows referralFlows(HubStore store) {
    return new ReferralFlows(JdbcClient.create(store.dataSource()));
  }
}
