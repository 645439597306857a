package org.fengqiao.connectors.mapping;

/** What a step makes of a cell. */
sealed interface Value<T> {

  /** A value. */
  record Given<T>(T value) implements Value<T> {}

  /** There is text, but it makes no sense for the field. */
  record Bad<T>() implements Value<T> {}

  /** There is nothing. */
  record Missing<T>() implements Value<T> {}

  static <T> Value<T> given(T value) {
    return new Given<>(value);
  }

  static <T> Value<T> bad() {
    return new Bad<>();
  }

  static <T> Value<T> missing() {
    return new Missing<>();
  }
}
