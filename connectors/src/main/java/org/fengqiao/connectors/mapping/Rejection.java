package org.fengqiao.connectors.mapping;

/**
 * Why a row was refused, without its values.
 *
 * @param field the canonical field at fault
 * @param column the source column at fault
 * @param rule code of the rule, for example D210
 * @param remedy what to do about it
 */
public record Rejection(String field, String column, String rule, String remedy) {}
