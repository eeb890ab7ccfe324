package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.Durations;
import io.limbeck.migrate.internal.setting.LocalPath;
import io.limbeck.migrate.internal.setting.Parameters;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.internal.setting.PercentCode;
import io.limbeck.migrate.internal.setting.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** SQLite's URLs: a file that becomes absolute, a {@code file:} URI, or a database in memory. */
final class SqliteUrl {
    private static final String MEMORY = ":memory:";
    /** Python's; the JDBC driver would take them for a part of the file's name. */
    private static final List<String> PYTHON_ONLY =
            List.of("uri", "check_same_thread", "cached_statements", "detect_types", "isolation_level", "factory");

    private SqliteUrl() {}

    /** @param rest what follows {@code sqlite://} */
    static ParsedUrl parse(String rest, Path base) throws BadValue {
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new BadValue(
                    "\"" + Secrets.maskUrl("sqlite://" + rest) + "\"" + " has two slashes before the file.",
                    "Write three for a relative path (sqlite:///menu.db), four for an absolute one"
                            + " (sqlite:////app/data/menu.db).");
        }
        Parameters parameters = new Parameters(query < 0 ? "" : rest.substring(query + 1), '&');
        for (String name : PYTHON_ONLY) {
            parameters.take(name);
        }
        Optional<String> timeout = parameters.take("timeout");
        if (timeout.isPresent()) {
            parameters.put(
                    "busy_timeout",
                    String.valueOf(Durations.parse(timeout.get()).toMillis()));
        }
        return database(path.length() <= 1 ? MEMORY : path.substring(1), parameters, base);
    }

    /** @param rest what follows {@code jdbc:sqlite:} */
    static ParsedUrl jdbc(String rest, Path base) throws BadValue {
        int query = rest.indexOf('?');
        String name = query < 0 ? rest : rest.substring(0, query);
        return database(name, new Parameters(query < 0 ? "" : rest.substring(query + 1), '&'), base);
    }

    private static ParsedUrl database(String name, Parameters parameters, Path base) throws BadValue {
        Optional<String> username = parameters.take("user");
        Optional<String> password = parameters.take("password");
        String place = name;
        Optional<Path> file = Optional.empty();
        if (name.startsWith("file:")) {
            file = fileOfUri(name.substring(5), parameters, base);
            if (file.isPresent() && !name.startsWith("file:/")) {
                place = "file:" + PercentCode.encodePath(file.get().toString());
            }
        } else if (!name.isEmpty() && !name.startsWith(":")) {
            file = Optional.of(LocalPath.resolve(name, base));
            place = file.get().toString();
        }
        String jdbc = "jdbc:sqlite:" + place + parameters.text("?");
        return new ParsedUrl(jdbc, "sqlite", username, password, file);
    }

    /** Empty for a database in memory. */
    private static Optional<Path> fileOfUri(String uri, Parameters parameters, Path base) throws BadValue {
        if (uri.isEmpty() || uri.equals(MEMORY) || parameters.text("").contains("mode=memory")) {
            return Optional.empty();
        }
        int path = uri.startsWith("//") ? uri.indexOf('/', 2) : 0;
        return Optional.of(LocalPath.resolve(PercentCode.decode(path < 0 ? "/" : uri.substring(path)), base));
    }
}
