package org.fengqiao.connectors.feed;

/**
 * One way to fill a field.
 *
 * @param cell which columns are read, and how they become one text
 * @param step what is made of the text
 * @param ifBad what happens when the text makes no sense
 * @param ifMissing what happens when there is no text
 */
public record ValueRule(CellRule cell, Step step, Policy ifBad, Policy ifMissing) {}
