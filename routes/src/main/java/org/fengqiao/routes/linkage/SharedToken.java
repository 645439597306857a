package org.fengqiao.routes.linkage;

import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * A token that two records have in common.
 *
 * @param kind what it stands for
 * @param ownSide the side it is on in the one record
 * @param otherSide the side it is on in the other
 */
record SharedToken(TokenKind kind, Side ownSide, Side otherSide) {}
