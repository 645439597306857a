package org.fengqiao.routes.linkage;

/**
 * An identifier and a record that carries it.
 *
 * @param identifier reference or token
 * @param holder the record
 * @param <I> kind of identifier
 */
record Held<I>(I identifier, Holder holder) {}
