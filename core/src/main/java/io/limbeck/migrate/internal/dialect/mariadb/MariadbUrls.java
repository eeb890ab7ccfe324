package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.JdbcUrl;
import io.limbeck.migrate.internal.setting.Parameters;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.internal.setting.ServerUrl;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** MariaDB: what a JDBC URL of the product leads to. */
final class MariadbUrls implements DatabaseUrls {
    private static final Map<String, String> SSL_MODES = Map.of(
            "disabled", "disable",
            "required", "trust",
            "verify_ca", "verify-ca",
            "verify_identity", "verify-full");

    private final String product;

    /** @param product as URLs call it */
    MariadbUrls(String product) {
        this.product = product;
    }

    @Override
    public String examples() {
        return product + "://user:password@host:3306/menu, jdbc:" + product + "://host:3306/menu";
    }

    /** By MariaDB's driver, which reaches both products and comes along. */
    @Override
    public ParsedUrl spelled(String rest, Path base) throws BadValue {
        return ServerUrl.parse(product, "mariadb", rest, MariadbUrls::translate);
    }

    @Override
    public ParsedUrl jdbc(String rest, Path base) throws BadValue {
        return JdbcUrl.ofServer(product, rest);
    }

    private static void translate(Parameters parameters) throws BadValue {
        for (String name : parameters.names()) {
            if (name.equals("ssl-mode") || name.equals("ssl_mode")) {
                String mode = parameters.take(name).orElse("");
                String known = SSL_MODES.get(mode.toLowerCase(Locale.ROOT));
                if (known == null) {
                    throw noCounterpart(name);
                }
                parameters.put("sslMode", known);
            } else if (name.equals("charset")) {
                parameters.take(name); // The driver always speaks utf8mb4.
            } else if (name.startsWith("ssl_") || name.equals("ssl")) {
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

    @Override
    public boolean exists(String jdbcUrl) {
        return true;
    }
}
