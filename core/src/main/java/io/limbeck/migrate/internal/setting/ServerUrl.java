package io.limbeck.migrate.internal.setting;

import java.util.Locale;
import java.util.Optional;

/** SQLAlchemy's (and Heroku's) spelling of a server's URL: {@code postgresql://user:password@host:5432/database?sslmode=require}. */
public final class ServerUrl {
    private static final int HIGHEST_PORT = 65535;

    private ServerUrl() {}

    /** Turns the parameters of the C libraries into those of the JDBC driver, in place. */
    @FunctionalInterface
    public interface Translation {
        void of(Parameters parameters) throws BadValue;
    }

    /**
     * The parts of such a URL.
     *
     * @param product as the user calls it
     * @param driver as JDBC calls it
     * @param rest what follows {@code ://}
     */
    public static ParsedUrl parse(String product, String driver, String rest, Translation translation) throws BadValue {
        Credentials credentials = Credentials.before("//" + rest);
        String place = credentials.rest();
        int query = place.indexOf('?');
        Parameters parameters = new Parameters(query < 0 ? "" : place.substring(query + 1), '&');
        String address = query < 0 ? place : place.substring(0, query);
        int path = address.indexOf('/', 2);
        String hosts = path < 0 ? address.substring(2) : address.substring(2, path);
        refuseSocket(hosts, parameters);
        checkPorts(hosts);
        Optional<String> username = parameters.take("user").or(() -> parameters.take("username"));
        Optional<String> password = parameters.take("password");
        translation.of(parameters);
        return new ParsedUrl(
                "jdbc:" + driver + ":" + address + (path < 0 ? "/" : "") + parameters.text("?"),
                product,
                username.map(PercentCode::decode).or(credentials::username),
                password.map(PercentCode::decode).or(credentials::password));
    }

    private static void refuseSocket(String hosts, Parameters parameters) throws BadValue {
        Optional<String> host = parameters.take("host");
        boolean socket = parameters.take("unix_socket").isPresent()
                || hosts.toLowerCase(Locale.ROOT).startsWith("%2f")
                || host.map(PercentCode::decode)
                        .filter(name -> name.startsWith("/"))
                        .isPresent();
        if (socket) {
            throw new BadValue(
                    "the URL uses a Unix socket, which JDBC drivers do not support.",
                    "Let the server listen on TCP and use that: //localhost:5432/database.");
        }
        if (host.isPresent()) {
            throw new BadValue(
                    "the URL gives its host as a parameter.", "Write it before the database: //host:5432/database.");
        }
    }

    private static void checkPorts(String hosts) throws BadValue {
        for (String host : hosts.split(",", -1)) {
            int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
            String port = colon < 0 ? "" : host.substring(colon + 1);
            boolean digits = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (!port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT)) {
                // Not the port itself: it may be part of a password with an unencoded colon or slash.
                throw new BadValue(
                        "the port in the URL is not a number up to " + HIGHEST_PORT + ".",
                        "Write host:5432; in a password, write %3A for a colon, %2F for a slash and %40 for an @,"
                                + " or give it as the key password.");
            }
        }
    }
}
