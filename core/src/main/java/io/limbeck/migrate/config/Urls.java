package io.limbeck.migrate.config;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.JdbcUrl;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.internal.setting.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Database URLs in every spelling that is understood. */
final class Urls {
    private static final String JDBC = "jdbc:";
    private static final int LONGEST = 8_192;

    private Urls() {}

    /** @param base what a relative path of a database file is relative to */
    static DatabaseUrl parse(String url, Path base) throws BadValue {
        String text = url.strip();
        if (text.length() > LONGEST) {
            throw new BadValue(
                    "it has %,d characters; the limit is %,d.".formatted(text.length(), LONGEST), examples());
        }
        ParsedUrl parsed = text.regionMatches(true, 0, JDBC, 0, JDBC.length())
                ? jdbc(text.substring(JDBC.length()), base)
                : spelled(text, base);
        return new DatabaseUrl(
                parsed.jdbc(),
                parsed.database(),
                parsed.username(),
                parsed.password(),
                parsed.file(),
                Secrets.maskUrl(parsed.jdbc()));
    }

    /** @param rest what follows {@code jdbc:} */
    private static ParsedUrl jdbc(String rest, Path base) throws BadValue {
        int colon = rest.indexOf(':');
        if (colon <= 0) {
            throw new BadValue(quoted(JDBC + rest) + " does not name the kind of database.", examples());
        }
        String product = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        String name = rest.substring(colon + 1);
        Optional<Dialect> dialect = Dialects.forUrl(JDBC + product + ":");
        return dialect.isPresent() ? dialect.get().urls().jdbc(name, base) : JdbcUrl.ofUnknown(product, name);
    }

    /** A driver of Python may follow after a plus, as in SQLAlchemy. */
    private static ParsedUrl spelled(String text, Path base) throws BadValue {
        int colon = text.indexOf("://");
        if (colon <= 0) {
            throw withoutScheme(text);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        Optional<Dialect> dialect = withScheme(plus < 0 ? scheme : scheme.substring(0, plus));
        if (dialect.isEmpty()) {
            Optional<String> near = Nearest.to(scheme, schemes());
            throw new BadValue(
                    quoted(text) + " is for an unknown database" + (isWord(scheme) ? ", \"" + scheme + "\"." : "."),
                    near.map(name -> "Did you mean " + name + "://? ").orElse("") + examples());
        }
        return dialect.get().urls().spelled(text.substring(colon + 3), base);
    }

    private static Optional<Dialect> withScheme(String scheme) {
        return Dialects.all().stream()
                .filter(dialect -> dialect.facts().schemes().contains(scheme))
                .findFirst();
    }

    private static List<String> schemes() {
        return Dialects.all().stream()
                .flatMap(dialect -> dialect.facts().schemes().stream().limit(1))
                .toList();
    }

    /** Anything else may be part of a password. */
    private static boolean isWord(String scheme) {
        return scheme.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+');
    }

    private static BadValue withoutScheme(String text) {
        String kind = text.substring(0, text.indexOf(':') + 1);
        boolean known = schemes().stream().anyMatch(name -> kind.equals(name + ":"));
        return new BadValue(
                quoted(text) + (known ? " lacks the // after " + kind : " does not begin with the kind of database."),
                examples());
    }

    private static String examples() {
        return Dialects.all().stream()
                .map(dialect -> "\n  " + dialect.urls().examples())
                .collect(joining("", "Write one of:", ""));
    }

    private static String quoted(String url) {
        return "\"" + Secrets.maskUrl(url) + "\"";
    }
}
