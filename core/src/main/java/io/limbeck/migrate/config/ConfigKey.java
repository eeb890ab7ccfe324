package io.limbeck.migrate.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Every key of {@code migrate.properties}, in documentation order.
 *
 * <p>A key whose name ends with a dot is a family: every name with that prefix is a setting.
 */
public enum ConfigKey {
    URL(
            "url",
            "jdbc:sqlite:migrate.db",
            "sqlite:////app/data/menu_planner.db",
            ValueKind.DATABASE_URL,
            "The database URL, in JDBC or SQLAlchemy form. If no url is set anywhere, `DATABASE_URL` is used."),
    USERNAME(
            "username",
            "",
            "planner",
            ValueKind.TEXT,
            "The user name for the connection; overrides a name in the URL."),
    PASSWORD(
            "password",
            "",
            "${DB_PASSWORD}",
            ValueKind.TEXT,
            "The user's password; better kept in the environment, or in the file that MIGRATE_PASSWORD_FILE names."),
    MIGRATIONS(
            "migrations",
            "migrations",
            "",
            ValueKind.PATHS,
            "The script folder; separate several by commas. Use `classpath:path` for scripts inside the application's jar."),
    VERSION_TABLE(
            "version.table",
            "migrate_version",
            "",
            ValueKind.TABLE,
            "The table with one row per head; use `alembic_version` to continue with a database that Alembic manages."),
    VERSION_SCHEMA(
            "version.schema",
            "",
            "app",
            ValueKind.TEXT,
            "The schema of migrate's own tables, if it is not the default schema."),
    HISTORY_TABLE("history.table", "migrate_history", "", ValueKind.TABLE, "The table with one row per applied step."),
    FILE_TEMPLATE(
            "file.template",
            "{{year}}_{{month}}_{{day}}_{{hour}}{{minute}}_{{id}}_{{slug}}",
            "",
            ValueKind.TEXT,
            "The file name of a new script, without extension; the date comes first so that listings sort by age."),
    TIMEZONE("timezone", "UTC", "", ValueKind.TIME_ZONE, "The time zone for dates in file names."),
    SLUG_LENGTH(
            "slug.length", "40", "", ValueKind.NUMBER, "The maximum number of letters of the message in a file name."),
    TRANSACTION(
            "transaction",
            "per-revision",
            "",
            ValueKind.TRANSACTION_MODE,
            "What to commit together, on databases that can roll back DDL."),
    NAMING_PK(
            "naming.pk",
            "",
            "pk_{{table}}",
            ValueKind.NAME_TEMPLATE,
            "The name for primary keys that a script does not name. Names that are too long are cut, with a hash at the end."),
    NAMING_UQ(
            "naming.uq",
            "",
            "uq_{{table}}_{{columns}}",
            ValueKind.NAME_TEMPLATE,
            "The name for unique constraints that a script does not name."),
    NAMING_FK(
            "naming.fk",
            "",
            "fk_{{table}}_{{columns}}_{{target}}",
            ValueKind.NAME_TEMPLATE,
            "The name for foreign keys that a script does not name; `{{target}}` is the referenced table."),
    NAMING_CK(
            "naming.ck",
            "",
            "ck_{{table}}_{{hash}}",
            ValueKind.NAME_TEMPLATE,
            "The name for check constraints that a script does not name; `{{hash}}` is a hash of the condition."),
    NAMING_IX(
            "naming.ix",
            "",
            "ix_{{table}}_{{columns}}",
            ValueKind.NAME_TEMPLATE,
            "The name for indexes whose name in a script is blank."),
    LOCK_TIMEOUT(
            "lock.timeout",
            "60s",
            "",
            ValueKind.DURATION,
            "How long to wait for another process that is migrating, and for tables that other sessions have locked; then exit with"
                    + " code 5, see [operations](../operations.md#a-table-that-is-in-use)."),
    STATEMENT_TIMEOUT(
            "statement.timeout",
            "none",
            "",
            ValueKind.DURATION_OR_NONE,
            "How long a single statement of a script may run."),
    CONNECT_TIMEOUT(
            "connect.timeout",
            "0",
            "",
            ValueKind.DURATION,
            "How long to wait for the database to answer; `0` tries once. If it is not set, the entrypoint waits 60s."),
    MODEL(
            "model",
            "",
            "jpa:com.example.planner",
            ValueKind.TEXT,
            "The model to compare with: `jpa` (the default if entities are found), `jpa:packages…`, `jpa-unit:NAME`, `sql:FILE…`,"
                    + " `java:CLASS`; separate several by semicolons."),
    MODEL_CLASSPATH(
            "model.classpath",
            "",
            "target/classes,target/lib/*",
            ValueKind.PATHS,
            "The class path of the model: folders, jars, `dir/*`, a Spring Boot jar or a Quarkus folder; in Maven, the project's class path."),
    MODEL_HIBERNATE(
            "model.hibernate.",
            "",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            ValueKind.TEXT,
            "Passed to Hibernate, as in `model.hibernate.physical_naming_strategy`."),
    MODEL_PORTABLE(
            "model.portable",
            "",
            "postgresql,sqlite",
            ValueKind.LIST,
            "Databases on which generated scripts must run. A script that would not run there is refused, with the reasons."),
    SCRATCH_URL(
            "scratch.url",
            "",
            "jdbc:mariadb://localhost/scratch",
            ValueKind.DATABASE_URL,
            "An empty database for comparisons, if the account may not create one."),
    INCLUDE_SCHEMAS(
            "include.schemas",
            "",
            "public,billing",
            ValueKind.LIST,
            "Schemas to compare in addition to the connection's default schema; not on MariaDB and MySQL, where a schema is a database."),
    EXCLUDE_TABLES(
            "exclude.tables",
            "",
            "audit_*,legacy.*",
            ValueKind.LIST,
            "Patterns of tables to leave out of every comparison."),
    COMPARE(
            "compare.",
            "",
            "off",
            ValueKind.SWITCH,
            "What to compare, as in `compare.comments=off`. All on except `compare.column-order`, which SQLite, MariaDB and MySQL support."),
    CHANGED_SCRIPTS(
            "changed.scripts",
            "",
            "warn",
            ValueKind.CHANGED_SCRIPTS,
            "What an upgrade does if a script has changed since it was applied: `refuse` is the default, `warn` in dev mode."
                    + " Changes to comments and layout do not count."),
    PROTECT(
            "protect",
            "off",
            "",
            ValueKind.SWITCH,
            "Whether every destructive step needs confirmation or permission, in both directions; for production:"
                    + " `prod.protect=on`."),
    BACKUP(
            "backup",
            "off",
            "",
            ValueKind.SWITCH,
            "Whether to copy the database before a run that destroys something, like the option `--backup`; for production:"
                    + " `prod.backup=on`. A copy is not a permission, see [operations](../operations.md#copies)."),
    BACKUP_COMMAND(
            "backup.command",
            "",
            "pg_dump --no-password --format=custom --file={{file}}",
            ValueKind.COMMAND,
            "The command that makes the copy; required for a server. Without it, SQLite and H2 files are copied by the database itself."),
    BACKUP_FOLDER(
            "backup.folder",
            "",
            "/var/backups/planner",
            ValueKind.FOLDER,
            "The folder for copies; it must exist. Default: next to the database file or, for a server, the folder of this"
                    + " configuration file."),
    ENV(
            "env",
            "",
            "migrations/Env.java",
            ValueKind.TEXT,
            "Your own hooks, a class or a `.java` file, see [hooks](../hooks.md). Default: `Env.java` in the folder `migrations`,"
                    + " if it exists."),
    ALLOW(
            "allow",
            "",
            "drop-column",
            ValueKind.LIST,
            "What a downgrade or the entrypoint's dev mode may do without asking: a kind of change (`drop-column`), a single change"
                    + " (`drop-table:users`, `drop-column:users.nickname`) or a rename (`users.name=full_name`). Also the lint rules"
                    + " that scripts may break, see [lint](lint.md). The option `--allow` adds to this list.");

    private final String name;
    private final String defaultValue;
    private final String example;
    private final ValueKind kind;
    private final String doc;
    private final String variable;

    ConfigKey(String name, String defaultValue, String example, ValueKind kind, String doc) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.example = example;
        this.kind = kind;
        this.doc = doc;
        this.variable = "MIGRATE_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The key as written in the file, such as {@code version.table}; a family's name ends with a dot. */
    public String key() {
        return name;
    }

    /** Whether this covers all names that start with {@link #key()}. */
    public boolean isFamily() {
        return name.endsWith(".");
    }

    /** The environment variable, such as {@code MIGRATE_VERSION_TABLE}; for a family, the prefix of its variables. */
    public String variable() {
        return variable;
    }

    /** The default value; empty if there is none. */
    public Optional<String> defaultValue() {
        return defaultValue.isEmpty() ? Optional.empty() : Optional.of(defaultValue);
    }

    /** A value to show in documentation: an example, or the default if there is no example. */
    public String example() {
        return example.isEmpty() ? defaultValue : example;
    }

    public ValueKind kind() {
        return kind;
    }

    /** The description in one to three sentences, in Markdown. */
    public String doc() {
        return doc;
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return this == PASSWORD;
    }

    /** The same as {@link #key()}. */
    @Override
    public String toString() {
        return name;
    }
}
