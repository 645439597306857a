package org.fengqiao.routes.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Compares {@code hub.roles} with the roles that a {@link ConditionalOnRole} names. */
final class OnRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Map<String, Object> attributes =
        metadata.getAnnotationAttributes(ConditionalOnRole.class.getName());
    if (attributes == null) {
      return true;
    }
    Set<Role> configured =
        Binder.get(context.getEnvironment())
            .bind("hub.roles", Bindable.setOf(Role.class))
            .orElse(EnumSet.allOf(Role.class));
    return Arrays.stream((Role[]) attributes.get("value")).anyMatch(configured::contains);
  }
}
