package org.fengqiao.routes.console;

import java.time.Duration;
import java.util.Optional;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands the operator's map to the conference's page. */
@RestController
@ConditionalOnRole(Role.HUB)
class DistrictMapPage {

  private static final Duration KEPT = Duration.ofHours(1);

  private final Optional<DistrictMap> map;

  DistrictMapPage(Optional<DistrictMap> map) {
    this.map = map;
  }

  @GetMapping(value = "/conference/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> map() {
    return map.map(
            each -> ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT)).body(each.json()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
