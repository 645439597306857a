package org.fengqiao.routes.border.doctor;

/**
 * One thing that is wrong.
 *
 * @param ailment what
 * @param where with which file, alias or address
 * @param detail a day, a name, a number of days; empty where there is none
 */
public record Complaint(Ailment ailment, String where, String detail) {}
