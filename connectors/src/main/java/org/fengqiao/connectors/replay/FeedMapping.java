package org.fengqiao.connectors.replay;

import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.mapping.CaseMapper;

/**
 * A feed as its file stands today.
 *
 * @param feed the feed
 * @param mapper its rules
 */
public record FeedMapping(Feed feed, CaseMapper mapper) {}
