package io.limbeck.migrate.internal.setting;

import java.util.Optional;

/** JDBC URLs with parameters: credentials come out, everything else stays as written. */
public final class JdbcUrl {
    private JdbcUrl() {}

    /**
     * Of a server, whose parameters follow a {@code ?} and are divided by {@code &}.
     *
     * @param product what follows {@code jdbc:}
     * @param name what follows the product and its colon
     */
    public static ParsedUrl ofServer(String product, String name) throws BadValue {
        return parts(product, name, '&');
    }

    /** With parameters that {@code ;} begins and divides. */
    public static ParsedUrl withSemicolons(String product, String name) throws BadValue {
        return parts(product, name, ';');
    }

    /** Of a product that is not known: divided as the URL looks. */
    public static ParsedUrl ofUnknown(String product, String name) throws BadValue {
        return parts(product, name, name.indexOf(';') >= 0 ? ';' : '&');
    }

    private static ParsedUrl parts(String product, String name, char separator) throws BadValue {
        char lead = separator == ';' ? ';' : '?';
        int query = name.indexOf(lead);
        Parameters parameters = new Parameters(query < 0 ? "" : name.substring(query + 1), separator);
        Credentials inside = Credentials.before(query < 0 ? name : name.substring(0, query));
        Optional<String> username = parameters.take("user").or(() -> parameters.take("username"));
        Optional<String> password = parameters.take("password");
        return new ParsedUrl(
                "jdbc:" + product + ":" + inside.rest() + parameters.text(String.valueOf(lead)),
                product,
                username.map(value -> decode(value, separator)).or(inside::username),
                password.map(value -> decode(value, separator)).or(inside::password));
    }

    /** As the drivers do: those that divide with {@code &} decode like a form, the others not at all. */
    private static String decode(String value, char separator) {
        return separator == ';' ? value : PercentCode.decode(value.replace('+', ' '));
    }
}
