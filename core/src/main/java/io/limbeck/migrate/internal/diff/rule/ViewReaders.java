package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Identifiers;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Views that are not compared and read a column which goes: the script cannot take them along, so it names them. */
final class ViewReaders {
    private static final String OPEN = "(?<![\\p{L}\\p{N}_$])[\"`]?";
    private static final String CLOSE = "[\"`]?(?![\\p{L}\\p{N}_$])";

    private ViewReaders() {}

    /** The lines of the comment; none where nothing reads the column. */
    static List<String> notes(TableName table, String column, SchemaPair sides) {
        return sides.current().objects().stream()
                .filter(object ->
                        object.kind() == SchemaObject.Kind.VIEW || object.kind() == SchemaObject.Kind.MATERIALIZED_VIEW)
                .filter(view -> !sides.compares(Aspect.of(view.kind())))
                .filter(view -> reads(view.sql(), table.name(), column))
                .map(view -> view.kind().words() + " " + view.name() + " reads " + table + "." + column
                        + ", but is not in the model: drop it before this, and recreate it afterwards")
                .toList();
    }

    /** By the table's name or alias, or alone; what a view calls its own columns does not count. */
    static boolean reads(String sql, String table, String column) {
        Set<String> sources = new HashSet<>();
        Matcher source = Pattern.compile(
                        OPEN + Pattern.quote(table) + CLOSE + "(?:\\s+(?:as\\s+)?[\"`]?([\\p{L}_][\\p{L}\\p{N}_$]*))?",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql);
        while (source.find()) {
            sources.add(Identifiers.folded(table));
            if (source.group(1) != null) {
                sources.add(Identifiers.folded(source.group(1)));
            }
        }
        Matcher read = Pattern.compile(
                        "(?:([\\p{L}\\p{N}_$]+)[\"`]?\\s*(\\.)\\s*|(\\bas\\s+))?" + OPEN + Pattern.quote(column)
                                + CLOSE,
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql);
        while (!sources.isEmpty() && read.find()) {
            boolean alone = read.group(2) == null && read.group(3) == null;
            if (alone || (read.group(2) != null && sources.contains(Identifiers.folded(read.group(1))))) {
                return true;
            }
        }
        return false;
    }
}
