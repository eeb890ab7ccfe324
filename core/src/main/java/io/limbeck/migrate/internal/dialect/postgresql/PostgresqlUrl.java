package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;

/** {@code jdbc:postgresql://host:port/database?settings}, of which all but the prefix may be missing. */
final class PostgresqlUrl {
    private static final String PREFIX = "jdbc:postgresql:";

    private PostgresqlUrl() {}

    /** The same server, another database. */
    static ConnectionRequest toDatabase(ConnectionRequest request, String name) {
        return new ConnectionRequest(
                request.driver(),
                toDatabase(request.url(), name),
                request.username(),
                request.password(),
                request.access(),
                request.busyTimeout());
    }

    /** @param name of letters, digits and underscores */
    static String toDatabase(String url, String name) {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        String settings = question < 0 ? "" : url.substring(question);
        if (!place.startsWith(PREFIX + "//")) {
            return PREFIX + name + settings;
        }
        int slash = place.indexOf('/', PREFIX.length() + 2);
        return (slash < 0 ? place : place.substring(0, slash)) + "/" + name + settings;
    }
}
