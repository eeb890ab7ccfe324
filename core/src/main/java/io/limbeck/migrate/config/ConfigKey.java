package io.limbeck.migrate.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Every key of {@code migrate.properties}, in the order in which people read about them.
 *
 * <p>A key whose name ends with a dot is a family: any name that begins with it is a setting.
 */
public enum ConfigKey {
    URL(
            "url",
            "jdbc:sqlite:migrate.db",
            "sqlite:////app/data/menu_planner.db",
            ValueKind.DATABASE_URL,
            "The database: a JDBC URL or SQLAlchemy's spelling. `DATABASE_URL` is read when no url is set anywhere."),
    USERNAME("username", "", "planner", ValueKind.TEXT, "Who connects; wins over a name inside the URL."),
    PASSWORD(
            "password",
            "",
            "${DB_PASSWORD}",
            ValueKind.TEXT,
            "Its password; better kept in the environment, or in the file that MIGRATE_PASSWORD_FILE names."),
    MIGRATIONS(
            "migrations",
            "migrations",
            "",
            ValueKind.PATHS,
            "Folders of scripts, several separated by commas; `classpath:path` for scripts inside the application's jar."),
    VERSION_TABLE(
            "version.table",
            "migrate_version",
            "",
            ValueKind.TABLE,
            "Holds one row per head; `alembic_version` to go on with a database that Alembic manages."),
    VERSION_SCHEMA(
            "version.schema", "", "app", ValueKind.TEXT, "The schema of migrate's own tables, if not the default."),
    HISTORY_TABLE("history.table", "migrate_history", "", ValueKind.TABLE, "Holds one row per applied step."),
    FILE_TEMPLATE(
            "file.template",
            "{{year}}_{{month}}_{{day}}_{{hour}}{{minute}}_{{id}}_{{slug}}",
            "",
            ValueKind.TEXT,
            "The name of a new script, without its extension; date first, so that a listing sorts by age."),
    TIMEZONE("timezone", "UTC", "", ValueKind.TIME_ZONE, "The time zone of dates in file names."),
    SLUG_LENGTH(
            "slug.length", "40", "", ValueKind.NUMBER, "How much of the message goes into a file name, in letters."),
    TRANSACTION(
            "transaction",
            "per-revision",
            "",
            ValueKind.TRANSACTION_MODE,
            "What is committed together, where the database can roll back DDL."),
    NAMING_PK(
            "naming.pk",
            "",
            "pk_{{table}}",
            ValueKind.NAME_TEMPLATE,
            "What primary keys are called that scripts give no name; too long names are cut, with a hash at the end."),
    NAMING_UQ(
            "naming.uq",
            "",
            "uq_{{table}}_{{columns}}",
            ValueKind.NAME_TEMPLATE,
            "What unique constraints are called that scripts give no name."),
    NAMING_FK(
            "naming.fk",
            "",
            "fk_{{table}}_{{columns}}_{{target}}",
            ValueKind.NAME_TEMPLATE,
            "What foreign keys are called that scripts give no name; `{{target}}` is the table that they lead to."),
    NAMING_CK(
            "naming.ck",
            "",
            "ck_{{table}}_{{hash}}",
            ValueKind.NAME_TEMPLATE,
            "What checks are called that scripts give no name; `{{hash}}` is made from the condition."),
    NAMING_IX(
            "naming.ix",
            "",
            "ix_{{table}}_{{columns}}",
            ValueKind.NAME_TEMPLATE,
            "What indexes are called whose name in a script is blank."),
    LOCK_TIMEOUT(
            "lock.timeout",
            "60s",
            "",
            ValueKind.DURATION,
            "How long to wait while another process migrates, and for a lock of another session that a revision needs; then exit code"
                    + " 5, see [operations](../operations.md#a-table-that-is-in-use)."),
    STATEMENT_TIMEOUT(
            "statement.timeout", "none", "", ValueKind.DURATION_OR_NONE, "How long one statement of a script may run."),
    CONNECT_TIMEOUT(
            "connect.timeout",
            "0",
            "",
            ValueKind.DURATION,
            "How long to wait for the database to answer; `0` tries once, and the entrypoint waits 60s unless this is set."),
    MODEL(
            "model",
            "",
            "jpa:com.example.planner",
            ValueKind.TEXT,
            "What the tables should be: `jpa` (when entities are found), `jpa:packages…`, `jpa-unit:NAME`, `sql:FILE…`,"
                    + " `java:CLASS`; several between semicolons."),
    MODEL_CLASSPATH(
            "model.classpath",
            "",
            "target/classes,target/lib/*",
            ValueKind.PATHS,
            "Where the model's classes are: folders, jars, `dir/*`, a Spring Boot jar, a Quarkus folder; in Maven the project's class path."),
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
            "Databases on which a generated script has to run; one that would not is not written, with the reasons."),
    SCRATCH_URL(
            "scratch.url",
            "",
            "jdbc:mariadb://localhost/scratch",
            ValueKind.DATABASE_URL,
            "An empty database for comparisons, where the account may not make one of its own."),
    INCLUDE_SCHEMAS(
            "include.schemas",
            "",
            "public,billing",
            ValueKind.LIST,
            "Schemas that are compared beside the connection's default one; on MariaDB and MySQL, where a schema is a database, none."),
    EXCLUDE_TABLES(
            "exclude.tables", "", "audit_*,legacy.*", ValueKind.LIST, "Patterns of tables that are never compared."),
    COMPARE(
            "compare.",
            "",
            "off",
            ValueKind.SWITCH,
            "What is compared, as in `compare.comments=off`. Everything is, but `compare.column-order`, which SQLite, MariaDB and MySQL can hold."),
    CHANGED_SCRIPTS(
            "changed.scripts",
            "",
            "warn",
            ValueKind.CHANGED_SCRIPTS,
            "What an upgrade does when a script was changed after it was applied: `refuse`, unless set; `warn` in dev mode."
                    + " Comments and layout do not count."),
    PROTECT(
            "protect",
            "off",
            "",
            ValueKind.SWITCH,
            "Whether every step that destroys something asks, or needs a permission, in both directions; for production:"
                    + " `prod.protect=on`."),
    BACKUP(
            "backup",
            "off",
            "",
            ValueKind.SWITCH,
            "Whether a copy of the database is kept before a run that destroys something, as with the option `--backup`; for"
                    + " production: `prod.backup=on`. A copy is not a permission, see [operations](../operations.md#copies)."),
    BACKUP_COMMAND(
            "backup.command",
            "",
            "pg_dump --no-password --format=custom --file={{file}}",
            ValueKind.COMMAND,
            "Keeps that copy, and has to be set for a server; SQLite, and H2 in a file, copy themselves unless it is set."),
    BACKUP_FOLDER(
            "backup.folder",
            "",
            "/var/backups/planner",
            ValueKind.FOLDER,
            "Where copies go; it is not created. Unless set, next to the file of the database, and for a server the folder of this"
                    + " file."),
    ENV(
            "env",
            "",
            "migrations/Env.java",
            ValueKind.TEXT,
            "Hooks of your own, a class or a `.java` file, see [hooks](../hooks.md); `Env.java` in the folder `migrations` when"
                    + " there is one."),
    ALLOW(
            "allow",
            "",
            "drop-column",
            ValueKind.LIST,
            "What may be done unasked, by a downgrade or by the entrypoint's dev mode: a kind of change, a single one,"
                    + " `drop-table:users`, `drop-column:users.nickname`, or a rename, `users.name=full_name`; and the rules"
                    + " that no script has to keep, see [lint](lint.md). The option `--allow` adds to it.");

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

    /** As in the file: {@code version.table}; the name of a family ends with a dot. */
    public String key() {
        return name;
    }

    /** Whether this stands for all names that begin with {@link #key()}. */
    public boolean isFamily() {
        return name.endsWith(".");
    }

    /** The environment variable: {@code MIGRATE_VERSION_TABLE}; of a family, what its variables begin with. */
    public String variable() {
        return variable;
    }

    /** What holds when nobody sets it; empty when nothing does. */
    public Optional<String> defaultValue() {
        return defaultValue.isEmpty() ? Optional.empty() : Optional.of(defaultValue);
    }

    /** A value to show: the default, or an example where there is none. */
    public String example() {
        return example.isEmpty() ? defaultValue : example;
    }

    public ValueKind kind() {
        return kind;
    }

    /** One or two sentences, in Markdown. */
    public String doc() {
        return doc;
    }

    /** Whether the value is never shown. */
    public boolean isSecret() {
        return this == PASSWORD;
    }

    /** The key as the user writes it. */
    @Override
    public String toString() {
        return name;
    }
}
