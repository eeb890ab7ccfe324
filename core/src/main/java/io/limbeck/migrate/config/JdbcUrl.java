package io.limbeck.migrate.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** JDBC URLs: credentials come out, everything else stays as written. */
final class JdbcUrl {
    private JdbcUrl() {}

    /** @param rest what follows {@code jdbc:} */
    static DatabaseUrl parse(String rest, Path base) throws BadValue {
        int colon = rest.indexOf(':');
        if (colon <= 0) {
            throw Urls.noProduct(rest);
        }
        String product = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        String name = rest.substring(colon + 1);
        return switch (product) {
            case "sqlite" -> SqliteUrl.jdbc(name, base);
            case "h2" -> parts(product, h2(name, base), ';');
            case "postgresql", "mysql", "mariadb" -> parts(product, name, '&');
            default -> parts(product, name, name.indexOf(';') >= 0 ? ';' : '&');
        };
    }

    private static DatabaseUrl parts(String product, String name, char separator) throws BadValue {
        char lead = separator == ';' ? ';' : '?';
        int query = name.indexOf(lead);
        Parameters parameters = new Parameters(query < 0 ? "" : name.substring(query + 1), separator);
        Credentials inside = Credentials.before(query < 0 ? name : name.substring(0, query));
        Optional<String> username = parameters.take("user").or(() -> parameters.take("username"));
        Optional<String> password = parameters.take("password");
        String jdbc = "jdbc:" + product + ":" + inside.rest() + parameters.text(String.valueOf(lead));
        return new DatabaseUrl(
                jdbc,
                product,
                username.map(value -> decode(value, separator)).or(inside::username),
                password.map(value -> decode(value, separator)).or(inside::password),
                Optional.empty(),
                Secrets.maskUrl(jdbc));
    }

    /** As the drivers do: those that divide with {@code &} decode like a form, the others not at all. */
    private static String decode(String value, char separator) {
        return separator == ';' ? value : PercentCode.decode(value.replace('+', ' '));
    }

    /** H2 takes a relative path only with a dot in front; its other names are no files, or in the home folder. */
    private static String h2(String name, Path base) throws BadValue {
        String prefix = name.startsWith("file:") ? "file:" : "";
        int end = name.indexOf(';') < 0 ? name.length() : name.indexOf(';');
        String path = name.substring(prefix.length(), end);
        return path.startsWith(".") ? prefix + Paths.resolve(path, base) + name.substring(end) : name;
    }
}
