package org.fengqiao.routes.conference;

/**
 * One line of a breakdown: how many records the departments hold, and of how many distinct disputes
 * they speak.
 *
 * @param code what is counted: a type, a county, a month, a department
 * @param name its Chinese name
 * @param records records that the sources still hold
 * @param disputes distinct disputes among them
 */
public record Figure(String code, String name, Count records, Count disputes) {}
