package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code exclude.tables}: names with {@code *} for any letters, of a table or of {@code schema.table}. */
final class TablePatterns implements Predicate<TableName> {
    private final List<Pattern> patterns;

    TablePatterns(List<String> texts) {
        patterns = texts.stream().map(TablePatterns::pattern).toList();
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    @Override
    public boolean test(TableName table) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(table.name()).matches()
                        || pattern.matcher(table.toString()).matches());
    }
}
