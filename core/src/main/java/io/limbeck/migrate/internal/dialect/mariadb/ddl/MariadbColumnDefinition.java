package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definition of a new column in MariaDB, its options and its comment included. */
public class MariadbColumnDefinition extends ColumnDefinition {
    private static final Pattern NUMBER =
            Pattern.compile("(?i)-?[0-9]*\\.?[0-9]+(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|[bx]'[0-9a-f]*'");

    private static final Pattern NOW = Pattern.compile("(?i)current_timestamp(?:\\((\\d)?\\))?");
    private static final Pattern TIME = Pattern.compile("(?i)(?:timestamp|datetime)(?:\\((\\d)\\))?");

    public MariadbColumnDefinition(Sql sql) {
        super(sql);
    }

    @Override
    public String of(Column column) {
        column.identity().ifPresent(numbers -> checkIdentity(numbers, column.name()));
        Map<String, String> options = new TreeMap<>(sql.ownOptions(column.options()));
        String charset = Optional.ofNullable(options.remove("charset"))
                .map(name -> " CHARACTER SET " + name)
                .orElse("");
        String onUpdate = Optional.ofNullable(options.remove("on_update"))
                .map(update -> " ON UPDATE " + update)
                .orElse("");
        String invisible = Boolean.parseBoolean(options.remove("invisible")) ? " INVISIBLE" : "";
        if (!options.isEmpty()) {
            throw unknownOptions(column.name(), options.keySet());
        }
        String type = sql.type(column.type());
        String definition = ofType(
                column.defaultValue()
                        .map(value -> column.withDefault(Optional.of(inType(value, type))))
                        .orElse(column),
                type + charset);
        boolean pointInTime = column.type() instanceof SqlType.Timestamp time && time.withZone();
        // Servers differ in whether a TIMESTAMP may be null that does not specify it.
        String nullable = pointInTime && column.nullable() ? " NULL" : "";
        return definition
                + nullable
                + (column.identity().isPresent() ? " AUTO_INCREMENT" : "")
                + onUpdate
                + invisible
                + column.comment().map(text -> " COMMENT " + sql.literal(text)).orElse("");
    }

    UnsupportedByDatabaseException unknownOptions(String column, Set<String> options) {
        return sql.refused(
                "does not support the column option " + column + ": " + String.join(", ", options),
                "Use mysql.charset, mysql.invisible or mysql.on_update.");
    }

    /** A default as columns of a type take it, by the type's text. */
    protected DefaultValue inType(DefaultValue value, String type) {
        return value;
    }

    /** The server counts by one from a first number, and takes any number that a statement specifies. */
    void checkIdentity(Identity identity, String column) {
        SequenceOptions numbers = identity.numbers();
        boolean plain = new SequenceOptions(
                        OptionalLong.empty(),
                        numbers.increment(),
                        numbers.minimum(),
                        numbers.maximum(),
                        numbers.cache(),
                        numbers.cycle())
                .equals(SequenceOptions.none());
        if (identity.always() || !plain) {
            throw sql.refused(
                    "supports only a start value for an identity column, and accepts explicit values: \"" + column
                            + "\"",
                    "Use autoIncrement(), or identity(byDefault().startingWith(…)).");
        }
    }

    /** Defaults are kept in an older UTF-8 that lacks the characters beyond 16 bits: these go as bytes. */
    @Override
    protected String defaultLiteral(Object value) {
        String literal = sql.literal(value);
        boolean wide = literal.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return wide
                ? "(CONVERT(X'"
                        + HexFormat.of().formatHex(value.toString().getBytes(StandardCharsets.UTF_8))
                        + "' USING utf8mb4))"
                : literal;
    }

    /**
     * What is not an expression needs no parentheses, in which MySQL keeps it in another character set and under another name: a
     * literal, except of a large type, and the time of a column that holds one.
     */
    @Override
    protected String defaultExpression(String expression, String type) {
        List<StatementTokens.Token> tokens =
                StatementTokens.of(MariadbSyntax.SQL, expression).list();
        boolean literal = (tokens.size() == 1 && expression.charAt(0) == '\'')
                || NUMBER.matcher(expression).matches();
        Matcher now = NOW.matcher(expression);
        Matcher time = TIME.matcher(type);
        boolean ofItsPrecision = now.matches() && time.matches() && Objects.equals(now.group(1), time.group(1));
        return (literal && !MariadbColumn.isLarge(type)) || ofItsPrecision ? expression : defaultExpression(expression);
    }

    /** Any expression may be a default, but only in parentheses. */
    @Override
    protected String defaultExpression(String expression) {
        return "(" + expression + ")";
    }
}
