package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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

    public MariadbColumn ofType(String newType, Optional<String> newCharset) {
        Optional<String> kept = isText(newType) && !isJson() ? charset : Optional.empty();
        return with(draft -> {
            draft.type = newType;
            draft.charset = newCharset.or(() -> kept);
            draft.check = isJson() ? Optional.empty() : check;
        });
    }

    /** A JSON column of MariaDB is a text with a CHECK. */
    private boolean isJson() {
        return check.filter(condition -> condition.toLowerCase(Locale.ROOT).startsWith("check (json_valid("))
                .isPresent();
    }

    public MariadbColumn withCharset(Optional<String> to) {
        return with(draft -> draft.charset = to);
    }

    public MariadbColumn withNullable(boolean to) {
        return with(draft -> draft.nullable = to);
    }

    public MariadbColumn withDefault(Optional<String> to) {
        return with(draft -> draft.defaultValue = to);
    }

    public MariadbColumn withAutoIncrement(boolean to) {
        return with(draft -> draft.autoIncrement = to);
    }

    public MariadbColumn withGenerated(Optional<String> to) {
        return with(draft -> draft.generated = to);
    }

    public MariadbColumn withComment(Optional<String> to) {
        return with(draft -> draft.comment = to);
    }

    public MariadbColumn withOnUpdate(Optional<String> to) {
        return with(draft -> draft.onUpdate = to);
    }

    public MariadbColumn withInvisible(boolean to) {
        return with(draft -> draft.invisible = to);
    }

    public MariadbColumn named(String to) {
        return with(draft -> draft.name = to);
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

    private MariadbColumn with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.column();
    }

    /** A column that is being changed. */
    private static final class Draft {
        private String name;
        private String type;
        private Optional<String> charset;
        private Optional<String> generated;
        private boolean nullable;
        private Optional<String> defaultValue;
        private boolean autoIncrement;
        private Optional<String> onUpdate;
        private boolean invisible;
        private final String more;
        private Optional<String> comment;
        private Optional<String> check;

        Draft(MariadbColumn column) {
            name = column.name;
            type = column.type;
            charset = column.charset;
            generated = column.generated;
            nullable = column.nullable;
            defaultValue = column.defaultValue;
            autoIncrement = column.autoIncrement;
            onUpdate = column.onUpdate;
            invisible = column.invisible;
            more = column.more;
            comment = column.comment;
            check = column.check;
        }

        MariadbColumn column() {
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
                    comment,
                    check);
        }
    }
}
