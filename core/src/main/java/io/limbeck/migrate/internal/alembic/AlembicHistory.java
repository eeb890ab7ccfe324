package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.foreign.ForeignBody;
import io.limbeck.migrate.internal.foreign.ForeignHistory;
import io.limbeck.migrate.internal.foreign.ForeignScript;
import io.limbeck.migrate.internal.python.PythonReader;
import io.limbeck.migrate.internal.python.PythonStatement;
import io.limbeck.migrate.internal.python.PythonSyntaxException;
import io.limbeck.migrate.internal.python.PythonToken;
import io.limbeck.migrate.internal.python.PythonToken.Kind;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.result.Direction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All scripts of an Alembic project, with the best bodies that can be had without running them here. */
public final class AlembicHistory {
    private static final String TABLE = "alembic_version";

    private final AlembicFolder folder;
    private final String database;
    private final Optional<String> program;
    private final Stop stop;
    private final Function<Path, String> shown;
    private final List<Advice> notes = new ArrayList<>();

    /**
     * Looks at the folder.
     *
     * @param source the folder with {@code alembic.ini}, with {@code env.py}, or with the scripts
     * @param database the name of the project's dialect
     * @param program the Alembic to ask for SQL; empty for none
     * @param shown how a file is named for people
     */
    public AlembicHistory(
            Path source, String database, Optional<String> program, Stop stop, Function<Path, String> shown) {
        this.folder = AlembicFolder.of(source);
        this.database = database;
        this.program = program;
        this.stop = stop;
        this.shown = shown;
    }

    /** The Alembic of the project's virtual environment, or else of the path. */
    public static Optional<String> installed(Path source, Path here) {
        return AlembicProgram.installed(source, here);
    }

    /**
     * Reads the scripts.
     *
     * @throws BrokenScriptsException with all faults of all files
     */
    public ForeignHistory read() {
        List<ScriptFault> faults = new ArrayList<>();
        List<AlembicScript> scripts = new ArrayList<>();
        for (Path file : PythonFiles.in(folder)) {
            new AlembicScriptReader(file, shown.apply(file), faults).read().ifPresent(scripts::add);
        }
        if (!faults.isEmpty()) {
            throw new BrokenScriptsException(faults);
        }
        if (scripts.isEmpty()) {
            throw new UsageException(
                    "Cannot import from " + folder.source() + ": there are no scripts in " + folder.versions() + ".",
                    "Name the folder that contains alembic.ini.");
        }
        AlembicSql up = sql(scripts, Direction.UPGRADE);
        AlembicSql down = sql(scripts, Direction.DOWNGRADE);
        List<ForeignScript> read = scripts.stream()
                .map(script -> new ForeignScript(
                        script.header(),
                        body(script, Direction.UPGRADE, up),
                        body(script, Direction.DOWNGRADE, down),
                        List.of("Imported from " + script.header().source())))
                .toList();
        return new ForeignHistory("Alembic", folder.source(), read, notes);
    }

    /** The SQL that Alembic prints; nothing where there is no Alembic, or where it writes for another database. */
    private AlembicSql sql(List<AlembicScript> scripts, Direction direction) {
        AlembicSql sql = new AlembicSql(
                new AlembicProgram(program.orElse(""), folder.ini().orElse(folder.source()), stop), direction);
        if (program.isPresent() && folder.ini().isPresent() && writesForThisDatabase()) {
            sql.ask(
                    scripts,
                    scripts.stream()
                            .filter(script -> isOfUse(script, direction))
                            .toList());
        }
        return sql;
    }

    private boolean writesForThisDatabase() {
        Optional<String> other = folder.url()
                .filter(url -> url.contains("://"))
                .map(url -> url.substring(0, url.indexOf("://")).replaceAll("\\+.*", ""))
                .map(name -> name.equals("postgres") ? "postgresql" : name)
                .filter(name ->
                        Set.of("postgresql", "sqlite", "mysql", "mariadb").contains(name))
                .filter(name ->
                        !name.equals(database) && !Set.of("mysql", "mariadb").containsAll(List.of(name, database)));
        other.ifPresent(name -> {
            Advice note = Advice.of("Alembic's SQL was not used: its url names a database of " + name
                    + ", that of this project one of " + database + ".");
            if (!notes.contains(note)) {
                notes.add(note);
            }
        });
        return other.isEmpty();
    }

    private boolean isOfUse(AlembicScript script, Direction direction) {
        return script.doubtOfSql().isEmpty()
                && script.function(direction)
                        .filter(function -> !(translated(script, function) instanceof ForeignBody.Nothing))
                        .isPresent();
    }

    private ForeignBody translated(AlembicScript script, PythonStatement function) {
        return new Translation(script, new OpCalls(new SqlAlchemyTables(new SqlAlchemyTypes(database)))).of(function);
    }

    private ForeignBody body(AlembicScript script, Direction direction, AlembicSql sql) {
        Optional<PythonStatement> function = script.function(direction);
        if (function.isEmpty()) {
            return new ForeignBody.ToFill(
                    "Not translated: " + script.header().source() + ": it has no function " + direction + ".",
                    List.of());
        }
        ForeignBody translated = translated(script, function.get());
        Optional<List<String>> printed = sql.of(script);
        if (translated instanceof ForeignBody.Nothing) {
            return translated;
        }
        Optional<ForeignBody> ofAlembic = printed.filter(
                        lines -> !AlembicSql.withoutComments(lines).isEmpty())
                .flatMap(OfflineSql::body);
        if (ofAlembic.isPresent()) {
            return ofAlembic.get();
        }
        if (translated instanceof ForeignBody.ToFill toFill) {
            String why = toFill.why()
                    + sql.failure(script)
                            .map(failure -> " Alembic does not print its SQL: " + failure)
                            .or(script::doubtOfSql)
                            .map(reason -> reason.startsWith(" ") ? reason : " " + reason + ".")
                            .orElse("");
            return new ForeignBody.ToFill(why, toFill.original());
        }
        return translated;
    }

    /** The version table that {@code env.py} configures; Alembic's usual one if it configures none. */
    public String versionTable() {
        return folder.env()
                .map(file -> configured(file, "version_table"))
                .flatMap(found -> found)
                .orElse(TABLE);
    }

    /** The schema of the version table. */
    public Optional<String> versionSchema() {
        return folder.env().flatMap(file -> configured(file, "version_table_schema"));
    }

    private static Optional<String> configured(Path env, String argument) {
        try {
            List<PythonToken> tokens = PythonReader.read(PythonFiles.text(env)).stream()
                    .flatMap(PythonStatement::allTokens)
                    .toList();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                boolean named = tokens.get(i).isName(argument)
                        && tokens.get(i + 1).text().equals("=")
                        && tokens.get(i + 2).kind() == Kind.STRING;
                if (named) {
                    return Optional.of(tokens.get(i + 2).text());
                }
            }
        } catch (PythonSyntaxException e) {
            // it is Alembic's to read; without it the usual table is meant
        }
        return Optional.empty();
    }
}
