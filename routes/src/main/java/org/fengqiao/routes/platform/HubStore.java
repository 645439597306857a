package org.fengqiao.routes.platform;

import javax.sql.DataSource;

/**
 * The hub's database with its tables in place. Ask for it instead of a bare {@link DataSource}
 * wherever the tables of the schemas hub or warehouse are used.
 *
 * @param dataSource connections to the database
 */
public record HubStore(DataSource dataSource) {}
