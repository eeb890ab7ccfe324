package io.limbeck.migrate.config;

import io.limbeck.migrate.error.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Database URLs in every spelling that is understood. */
final class Urls {
    private static final List<String> KINDS = List.of("sqlite", "postgresql", "mysql", "mariadb");
    private static final String EXAMPLES =
            """
            Write one of:
              sqlite:///menu.db (relative), sqlite:////app/data/menu.db (absolute), jdbc:sqlite:menu.db
              postgresql://user:password@host:5432/menu, jdbc:postgresql://host:5432/menu
              mysql://user:password@host:3306/menu, jdbc:mysql://host:3306/menu
              mariadb://user:password@host:3306/menu, jdbc:mariadb://host:3306/menu
              jdbc:h2:./menu""";

    private static final int LONGEST = 8_192;

    private Urls() {}

    /** @param base what a relative path of a database file is relative to */
    static DatabaseUrl parse(String url, Path base) throws BadValue {
        String text = url.strip();
        if (text.length() > LONGEST) {
            throw new BadValue("it has %,d characters; the limit is %,d.".formatted(text.length(), LONGEST), EXAMPLES);
        }
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            return JdbcUrl.parse(text.substring(5), base);
        }
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        String rest = colon < 0 ? "" : text.substring(colon + 3);
        return switch (plus < 0 ? scheme : scheme.substring(0, plus)) {
            case "sqlite" -> SqliteUrl.parse(rest, base);
            case "postgresql", "postgres" -> ServerUrl.parse("postgresql", "postgresql", rest);
            case "mysql" -> ServerUrl.parse("mysql", "mariadb", rest);
            case "mariadb" -> ServerUrl.parse("mariadb", "mariadb", rest);
            case "" -> throw withoutScheme(text);
            default -> {
                Optional<String> near = Nearest.to(scheme, KINDS);
                throw new BadValue(
                        quoted(text) + " is for an unknown database" + (isWord(scheme) ? ", \"" + scheme + "\"." : "."),
                        near.map(name -> "Did you mean " + name + "://? ").orElse("") + EXAMPLES);
            }
        };
    }

    /** Anything else may be part of a password. */
    private static boolean isWord(String scheme) {
        return scheme.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+');
    }

    private static BadValue withoutScheme(String text) {
        String kind = text.substring(0, text.indexOf(':') + 1);
        boolean known = KINDS.stream().anyMatch(name -> kind.equals(name + ":"));
        return new BadValue(
                quoted(text) + (known ? " lacks the // after " + kind : " does not begin with the kind of database."),
                EXAMPLES);
    }

    /** What {@code jdbc:} must be followed by. */
    static BadValue noProduct(String rest) {
        return new BadValue(quoted("jdbc:" + rest) + " does not name the kind of database.", EXAMPLES);
    }

    static String quoted(String url) {
        return "\"" + Secrets.maskUrl(url) + "\"";
    }
}
