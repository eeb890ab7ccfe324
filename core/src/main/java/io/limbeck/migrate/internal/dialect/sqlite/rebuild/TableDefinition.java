package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueOrder;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a CREATE TABLE says, as data.
 *
 * <p>Spellings that mean the same become the same; what SQLite itself passes over, such as MATCH, is passed over.
 */
public final class TableDefinition {
    private static final String PLAIN_ORDER = "BINARY";

    private final TableText text;
    private final Optional<String> rowNumber;
    private final boolean autoincrement;
    private final Map<String, String> columns = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();

    /** Columns whose key, declared on the table, is AUTOINCREMENT. */
    private final Set<String> numbered = new HashSet<>();

    /** What becomes of rows that break a rule, by the columns that say it. */
    private final Map<String, Map<String, String>> conflicts = new HashMap<>();

    private TableDefinition(TableText text) {
        this.text = text;
        this.rowNumber = text.rowNumber();
        this.autoincrement = text.hasAutoincrement();
        text.columns().forEach(column -> columns.put(column.toLowerCase(Locale.ROOT), column));
    }

    /**
     * Reads a CREATE TABLE.
     *
     * @param sql as {@code sqlite_master} keeps it; the target of a foreign key without columns stays without
     */
    public static Table read(TableName name, String sql) {
        return new TableDefinition(new TableText(sql)).table(name);
    }

    private Table table(TableName name) {
        List<Column> read = new ArrayList<>();
        for (TableText.Item item : text.items()) {
            if (item.column().isPresent()) {
                read.add(column(item, item.column().get()));
            } else {
                item.parts().forEach(part -> constraint(part, List.of()));
            }
        }
        boolean strict = text.hasOption("STRICT");
        boolean withoutRowid = text.hasOption("WITHOUT");
        read.replaceAll(column -> numbered.contains(column.name()) ? column.identity(Identity.byDefault()) : column);
        read.replaceAll(this::withConflicts);
        Table table = new Table(name, read, CatalogueOrder.sorted(constraints), Optional.empty(), Map.of());
        table = strict ? table.option("sqlite.strict", "true") : table;
        table = withoutRowid ? table.option("sqlite.without_rowid", "true") : table;
        return KeyOptions.of(withImpliedNotNull(table, strict || withoutRowid), rowNumber, withoutRowid);
    }

    private Column withConflicts(Column column) {
        Column saying = column;
        for (Map.Entry<String, String> option :
                conflicts.getOrDefault(column.name(), Map.of()).entrySet()) {
            saying = saying.option(option.getKey(), option.getValue());
        }
        return saying;
    }

    private void conflict(Part.Kind kind, String column, List<Token> said) {
        OnConflict.keyOf(kind).ifPresent(key -> OnConflict.said(said).ifPresent(word -> conflicts
                .computeIfAbsent(column, name -> new HashMap<>())
                .put(key, word)));
    }

    /** The row's own number is never null, nor is any key of a table that is kept by its key. */
    private Table withImpliedNotNull(Table table, boolean keysHoldNoNull) {
        Set<String> keys = new HashSet<>(
                table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of()));
        return table.withColumns(table.columns().stream()
                .map(column -> rowNumber.filter(column.name()::equalsIgnoreCase).isPresent()
                                || (keysHoldNoNull && keys.contains(column.name()))
                        ? column.notNull()
                        : column)
                .toList());
    }

    /** TRUE and FALSE are nothing but words for numbers. */
    private static String asNumber(String value) {
        return value.equals("TRUE") ? "1" : value.equals("FALSE") ? "0" : value;
    }

    private Column column(TableText.Item item, String name) {
        Column column = Types.column(name, Types.nativeType(type(item)));
        for (Part part : item.parts()) {
            List<Token> said = text.tokens(part.body(), part.to());
            switch (part.kind()) {
                case NOT_NULL -> {
                    column = column.notNull();
                    conflict(part.kind(), name, said);
                }
                case DEFAULT -> {
                    String value = asNumber(defaultText(said.subList(1, said.size())));
                    column = value.equals("NULL") ? column : column.defaultExpression(value);
                }
                case COLLATE -> column = collated(column, said.get(1).name());
                case GENERATED -> {
                    boolean stored = said.get(said.size() - 1).is("STORED");
                    column = column.withGenerated(Optional.of(new Generated(expression(inParentheses(said)), stored)));
                }
                case PRIMARY_KEY -> {
                    boolean numbered = said.get(said.size() - 1).is("AUTOINCREMENT");
                    column = numbered ? column.identity(Identity.byDefault()) : column;
                    constraint(part, List.of(name));
                }
                default -> constraint(part, List.of(name));
            }
        }
        boolean numbered =
                autoincrement && rowNumber.filter(name::equals).isPresent(); // declared in the key of the table
        return numbered ? column.identity(Identity.byDefault()) : column;
    }

    private static Column collated(Column column, String order) {
        String name = collation(order);
        return name.equals(PLAIN_ORDER) ? column : column.collate(name);
    }

    /** Names of orders know no case. */
    static String collation(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** In capitals, one blank between words, none around parentheses but after commas. */
    private String type(TableText.Item item) {
        StringBuilder type = new StringBuilder();
        for (Token token : Token.of(text.type(item))) {
            boolean close = type.isEmpty()
                    || token.is("(")
                    || token.is(")")
                    || token.is(",")
                    || type.charAt(type.length() - 1) == '('
                    || type.charAt(type.length() - 1) == '-'
                    || type.charAt(type.length() - 1) == '+';
            type.append(close ? "" : " ").append(token.isName() ? token.name().toUpperCase(Locale.ROOT) : token.text());
        }
        return type.toString();
    }

    private void constraint(Part part, List<String> column) {
        List<Token> said = text.tokens(part.body(), part.to());
        List<String> names = column.isEmpty() ? names(inParentheses(said)) : column;
        if (!names.isEmpty()) {
            conflict(part.kind(), names.get(0), said);
        }
        if (part.kind() == Part.Kind.PRIMARY_KEY
                && inParentheses(said).stream().anyMatch(token -> token.is("AUTOINCREMENT"))) {
            numbered.addAll(names);
        }
        Optional<Constraint> read =
                switch (part.kind()) {
                    case PRIMARY_KEY -> Optional.of(Constraints.primaryKey(names.toArray(String[]::new)));
                    case UNIQUE -> Optional.of(Constraints.unique(names.toArray(String[]::new)));
                    case CHECK -> Optional.of(Constraints.check(expression(inParentheses(said))));
                    case FOREIGN_KEY -> Optional.of(References.read(said, names));
                    default -> Optional.empty();
                };
        read.ifPresent(
                constraint -> constraints.add(part.name().map(constraint::named).orElse(constraint)));
    }

    /** A lone name, in whichever quotes, is a text: no column can be meant there. */
    private String defaultText(List<Token> said) {
        Token only = said.get(0);
        boolean isName = said.size() == 1
                && (only.kind() == Kind.QUOTED ? only.text().charAt(0) != '\'' : ExpressionText.isName(only.text()));
        return isName ? "'" + only.name().replace("'", "''") + "'" : expression(said);
    }

    private String expression(List<Token> tokens) {
        return ExpressionText.of(tokens, columns);
    }

    /** The first word after each comma, as its column spells it; what follows is an order or a direction. */
    private List<String> names(List<Token> said) {
        return References.names(said).stream()
                .map(name -> columns.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .toList();
    }

    static List<Token> inParentheses(List<Token> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).is("(")) {
                return said.subList(i + 1, PartReader.behind(said, i, said.size()) - 1);
            }
        }
        return List.of();
    }
}
