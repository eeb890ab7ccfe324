package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The whole definition of a column in the server's own words, piece by piece: MODIFY wants all of it, and loses what is not
 * repeated.
 *
 * @param charset {@code CHARACTER SET … COLLATE …}, of texts that have not the table's
 * @param generated {@code GENERATED ALWAYS AS (…) STORED} or {@code VIRTUAL}
 * @param onUpdate what every UPDATE sets it to
 * @param more what else it says: {@code WITHOUT SYSTEM VERSIONING}
 * @param check its own CHECK, with the word
 */
public record MariadbColumn(
        String name,
        String type,
        Optional<String> charset,
        Optional<String> generated,
        boolean nullable,
        Optional<String> defaultValue,
        boolean autoIncrement,
        Optional<String> onUpdate,
        boolean invisible,
        String more,
        Optional<String> comment,
        Optional<String> check) {
    private static final Pattern TEXT =
            Pattern.compile("(?i)(char|varchar|tinytext|text|mediumtext|longtext|enum|set)\\b.*");

    private static final Pattern LARGE =
            Pattern.compile("(?i)((tiny|medium|long)?(text|blob)|json|geometry|point|linestring|polygon)\\b.*");

    /** Whether values of a type have a character set. */
    public static boolean isText(String type) {
        return TEXT.matcher(type).matches();
    }

    /** Whether values of a type are stored outside the row. */
    public static boolean isLarge(String type) {
        return LARGE.matcher(type).matches();
    }

    MariadbColumn ofType(String newType, Optional<String> newCharset) {
        Optional<String> kept = isText(newType) && !isJson() ? charset : Optional.empty();
        return new MariadbColumn(
                name,
                newType,
                newCharset.or(() -> kept),
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                comment,
                isJson() ? Optional.empty() : check);
    }

    /** A JSON column of MariaDB is a text with a CHECK. */
    private boolean isJson() {
        return check.filter(condition -> condition.toLowerCase(Locale.ROOT).startsWith("check (json_valid("))
                .isPresent();
    }

    MariadbColumn withCharset(Optional<String> to) {
        return new MariadbColumn(
                name,
                type,
                to,
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                comment,
                check);
    }

    MariadbColumn withNullable(boolean to) {
        return new MariadbColumn(
                name,
                type,
                charset,
                generated,
                to,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                comment,
                check);
    }

    MariadbColumn withDefault(Optional<String> to) {
        return new MariadbColumn(
                name, type, charset, generated, nullable, to, autoIncrement, onUpdate, invisible, more, comment, check);
    }

    MariadbColumn withAutoIncrement(boolean to) {
        return new MariadbColumn(
                name, type, charset, generated, nullable, defaultValue, to, onUpdate, invisible, more, comment, check);
    }

    public MariadbColumn withGenerated(Optional<String> to) {
        return new MariadbColumn(
                name,
                type,
                charset,
                to,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                comment,
                check);
    }

    MariadbColumn withComment(Optional<String> to) {
        return new MariadbColumn(
                name,
                type,
                charset,
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                to,
                check);
    }

    MariadbColumn withOnUpdate(Optional<String> to) {
        return new MariadbColumn(
                name,
                type,
                charset,
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                to,
                invisible,
                more,
                comment,
                check);
    }

    MariadbColumn withInvisible(boolean to) {
        return new MariadbColumn(
                name,
                type,
                charset,
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                to,
                more,
                comment,
                check);
    }

    MariadbColumn named(String to) {
        return new MariadbColumn(
                to,
                type,
                charset,
                generated,
                nullable,
                defaultValue,
                autoIncrement,
                onUpdate,
                invisible,
                more,
                comment,
                check);
    }

    /** As MODIFY and CHANGE take it, its name first. */
    public String definition() {
        StringBuilder sql =
                new StringBuilder(MariadbNames.quoted(name)).append(' ').append(type);
        charset.ifPresent(words -> sql.append(' ').append(words));
        generated.ifPresent(words -> sql.append(' ').append(words));
        if (!nullable) {
            sql.append(" NOT NULL");
        } else if (generated.isEmpty()) {
            sql.append(" NULL");
        }
        defaultValue.ifPresent(value -> sql.append(" DEFAULT ").append(value));
        sql.append(autoIncrement ? " AUTO_INCREMENT" : "");
        onUpdate.ifPresent(value -> sql.append(" ON UPDATE ").append(value));
        sql.append(invisible ? " INVISIBLE" : "").append(more);
        comment.ifPresent(text -> sql.append(" COMMENT ").append(MariadbValues.literal(text)));
        check.ifPresent(condition -> sql.append(' ').append(condition));
        return sql.toString();
    }
}
