package io.limbeck.migrate.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SQLAlchemy's (and Heroku's) spelling of a server's URL: {@code postgresql://user:password@host:5432/database?sslmode=require}. */
final class ServerUrl {
    private static final int HIGHEST_PORT = 65535;
    /** Names of the C libraries, and what the JDBC drivers call the same. */
    private static final Map<String, String> RENAMED = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding");

    private static final Map<String, String> MARIADB_SSL_MODES = Map.of(
            "disabled", "disable",
            "required", "trust",
            "verify_ca", "verify-ca",
            "verify_identity", "verify-full");

    private ServerUrl() {}

    /**
     * @param product as the user calls it
     * @param driver as JDBC calls it
     * @param rest what follows {@code ://}
     */
    static DatabaseUrl parse(String product, String driver, String rest) throws BadValue {
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
        translate(driver, parameters);
        String jdbc = "jdbc:" + driver + ":" + address + (path < 0 ? "/" : "") + parameters.text("?");
        return new DatabaseUrl(
                jdbc,
                product,
                username.map(PercentCode::decode).or(credentials::username),
                password.map(PercentCode::decode).or(credentials::password),
                Optional.empty(),
                Secrets.maskUrl(jdbc));
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

    private static void translate(String driver, Parameters parameters) throws BadValue {
        for (String name : parameters.names()) {
            if (driver.equals("postgresql") && RENAMED.containsKey(name)) {
                String value = parameters.take(name).orElse("");
                parameters.put(RENAMED.getOrDefault(name, name), value);
            } else if (driver.equals("mariadb") && (name.equals("ssl-mode") || name.equals("ssl_mode"))) {
                String mode = parameters.take(name).orElse("");
                String known = MARIADB_SSL_MODES.get(mode.toLowerCase(Locale.ROOT));
                if (known == null) {
                    throw noCounterpart(name);
                }
                parameters.put("sslMode", known);
            } else if (driver.equals("mariadb") && name.equals("charset")) {
                parameters.take(name); // The driver always speaks utf8mb4.
            } else if (driver.equals("mariadb") && (name.startsWith("ssl_") || name.equals("ssl"))) {
                throw noCounterpart(name);
            }
        }
    }

    /** Left out in silence it would mean a connection that anybody can read. */
    private static BadValue noCounterpart(String name) {
        return new BadValue(
                "the URL's parameter " + name + " is not known to the JDBC driver.",
                "Write a JDBC URL: jdbc:mariadb://host/database?sslMode=verify-full&serverSslCert=/path/ca.pem");
    }
}
