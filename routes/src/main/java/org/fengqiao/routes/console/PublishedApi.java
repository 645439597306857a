package org.fengqiao.routes.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.warehouse.export.PublishedRelation;
import org.fengqiao.routes.warehouse.export.PublishedRows;
import org.fengqiao.routes.warehouse.export.PublishedRows.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is published, for programs: the dictionary, and rows page by page. Whoever sends the ETag of
 * an answer again is told 304 until another month is released.
 */
@RestController
@RequestMapping("/api/published")
@Tag(name = "published", description = "已发布的数字 / published figures")
@ConditionalOnRole(Role.HUB)
class PublishedApi {

  private static final int MOST = 10_000;

  private final PublishedRows published;

  PublishedApi(PublishedRows published) {
    this.published = published;
  }

  @GetMapping
  @Operation(summary = "数据字典 / the dictionary: every published relation and its columns")
  @Nullable ResponseEntity<List<PublishedRelation>> dictionary(WebRequest request) {
    return unlessKnown(request, published::relations);
  }

  @GetMapping("/{relation}")
  @Operation(summary = "一页数据 / a page of rows, in an order that never changes")
  @Nullable ResponseEntity<Page> rows(
      @PathVariable String relation,
      @Parameter(description = "只要此月,如 2026-10 / only this month") @RequestParam(required = false)
          @Nullable YearMonth month,
      @Parameter(description = "从第几行起,即上一页的 next / the first row: next of the page before")
          @RequestParam(defaultValue = "0")
          long first,
      @Parameter(description = "最多行数,至多 10000 / most rows, up to 10,000")
          @RequestParam(defaultValue = "1000")
          int most,
      WebRequest request) {
    if (first < 0 || most < 1 || most > MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return unlessKnown(
        request,
        () ->
            published
                .page(relation, month == null ? null : month.atDay(1).toString(), first, most)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private <T> @Nullable ResponseEntity<T> unlessKnown(WebRequest request, Supplier<T> answer) {
    String version = '"' + published.version() + '"';
    return request.checkNotModified(version)
        ? null
        : ResponseEntity.ok().eTag(version).body(answer.get());
  }
}
