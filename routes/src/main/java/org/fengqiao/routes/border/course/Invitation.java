package org.fengqiao.routes.border.course;

/**
 * The newest invitation.
 *
 * @param by who invites
 * @param version the version of the statement that invites
 * @param inviteNo its number
 * @param lead the side that is to lead
 */
public record Invitation(Side by, int version, String inviteNo, Side lead) {}
