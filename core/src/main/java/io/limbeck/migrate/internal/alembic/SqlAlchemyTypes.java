package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SQLAlchemy's types as ours. Where SQLAlchemy and we choose different types for a database, its own choice is written as a native type:
 * the schema must not depend on who created it.
 */
final class SqlAlchemyTypes {
    private static final String POSTGRESQL = "postgresql";

    /** What SQLAlchemy chooses for a database. */
    private static final Map<String, Map<String, String>> NATIVE = Map.of(
            "DateTime", Map.of("sqlite", "DATETIME", "mysql", "DATETIME", "mariadb", "DATETIME"),
            "Float", Map.of("sqlite", "FLOAT", "mysql", "FLOAT", "mariadb", "FLOAT"),
            "Text", Map.of("mysql", "TEXT", "mariadb", "TEXT"),
            "LargeBinary", Map.of("mysql", "BLOB", "mariadb", "BLOB"),
            "Time", Map.of("mysql", "TIME", "mariadb", "TIME"),
            "String", Map.of("sqlite", "VARCHAR", POSTGRESQL, "VARCHAR"),
            "JSON", Map.of("sqlite", "JSON", POSTGRESQL, "JSON"));

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("INTEGER", "Integer"),
            Map.entry("INT", "Integer"),
            Map.entry("BIGINT", "BigInteger"),
            Map.entry("SMALLINT", "SmallInteger"),
            Map.entry("VARCHAR", "String"),
            Map.entry("Unicode", "String"),
            Map.entry("TEXT", "Text"),
            Map.entry("UnicodeText", "Text"),
            Map.entry("BOOLEAN", "Boolean"),
            Map.entry("DATE", "Date"),
            Map.entry("TIME", "Time"),
            Map.entry("DATETIME", "DateTime"),
            Map.entry("TIMESTAMP", "DateTime"),
            Map.entry("FLOAT", "Float"),
            Map.entry("NUMERIC", "Numeric"),
            Map.entry("DECIMAL", "Numeric"),
            Map.entry("UUID", "Uuid"),
            Map.entry("INTERVAL", "Interval"),
            Map.entry("BYTEA", "LargeBinary"));

    private final String database;

    /** @param database the name of the dialect */
    SqlAlchemyTypes(String database) {
        this.database = database;
    }

    boolean isPostgresql() {
        return database.equals(POSTGRESQL);
    }

    String database() {
        return database;
    }

    /** A type, written as a class or as a call. */
    SqlType of(PythonValue value) {
        Call call = value instanceof Call called ? called : new Call(value, List.of(), Map.of());
        String name = call.name();
        String last = name.substring(name.lastIndexOf('.') + 1);
        String prefix = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (last.isEmpty()) {
            throw new NotTranslatableException("a type is not a plain name");
        }
        boolean known =
                List.of("", "sa", "sqlalchemy").contains(prefix) || (prefix.equals(POSTGRESQL) && isPostgresql());
        if (!known) {
            throw unknown(name);
        }
        String generic = SYNONYMS.getOrDefault(last, last);
        CallArguments arguments = new CallArguments(call, name, "first", "second");
        SqlType type = type(generic, name, arguments);
        arguments.end();
        return type;
    }

    private SqlType type(String generic, String name, CallArguments arguments) {
        return switch (generic) {
            case "Integer" -> Types.integer();
            case "BigInteger" -> Types.bigint();
            case "SmallInteger" -> Types.smallint();
            case "Boolean" -> Types.bool();
            case "Date" -> Types.date();
            case "Text" -> own(generic).orElse(Types.text());
            case "LargeBinary" -> own(generic).orElse(Types.blob());
            case "Float" -> own(generic).orElse(Types.doublePrecision());
            case "JSON" -> own(generic).orElse(Types.json());
            case "String" -> {
                Optional<PythonValue> length = arguments.value("length").or(() -> arguments.value("first"));
                yield length.<SqlType>map(n -> Types.varchar(Literals.number(n)))
                        .or(() -> own(generic))
                        .orElseThrow(() -> unknown(name + " without a length"));
            }
            case "CHAR" ->
                Types.character(Literals.number(arguments
                        .value("length")
                        .or(() -> arguments.value("first"))
                        .orElseThrow(() -> unknown(name + " without a length"))));
            case "DateTime" -> zoned(generic, arguments, Types.timestamp(), Types.timestampWithZone());
            case "Time" -> zoned(generic, arguments, Types.time(), Types.timeWithZone());
            case "Numeric" -> numeric(arguments.ignoring("asdecimal"));
            default -> ofPostgresql(generic, name, arguments);
        };
    }

    private SqlType ofPostgresql(String generic, String name, CallArguments arguments) {
        if (!isPostgresql()) {
            throw unknown(name);
        }
        return switch (generic) {
            case "JSONB" -> Types.json();
            case "Uuid" -> {
                arguments.ignoring("as_uuid");
                yield Types.uuid();
            }
            case "Interval" -> Types.interval();
            case "REAL" -> Types.real();
            case "DOUBLE_PRECISION", "Double" -> Types.doublePrecision();
            case "ARRAY" -> Types.array(of(arguments.value("first").orElseThrow(() -> unknown(name))));
            default -> throw unknown(name);
        };
    }

    private SqlType zoned(String generic, CallArguments arguments, SqlType without, SqlType with) {
        boolean zone = arguments.flag("timezone");
        return own(generic).orElse(zone ? with : without);
    }

    private static SqlType numeric(CallArguments arguments) {
        Optional<Integer> precision =
                arguments.value("precision").or(() -> arguments.value("first")).map(Literals::number);
        Optional<Integer> scale =
                arguments.value("scale").or(() -> arguments.value("second")).map(Literals::number);
        if (precision.isEmpty()) {
            return Types.numeric();
        }
        return scale.map(digits -> Types.numeric(precision.get(), digits))
                .orElseGet(() -> Types.numeric(precision.get()));
    }

    private Optional<SqlType> own(String generic) {
        return Optional.ofNullable(NATIVE.getOrDefault(generic, Map.of()).get(database))
                .map(Types::nativeType);
    }

    private static NotTranslatableException unknown(String name) {
        return new NotTranslatableException("the type " + name + " is not translated");
    }
}
