package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a CREATE INDEX says, as data: https://www.sqlite.org/lang_createindex.html. */
public final class IndexDefinition {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();

    private IndexDefinition(Table table) {
        for (Column column : table.columns()) {
            names.put(column.name().toLowerCase(Locale.ROOT), column.name());
            columns.put(column.name().toLowerCase(Locale.ROOT), column);
        }
    }

    /**
     * Reads a CREATE INDEX.
     *
     * @param sql as {@code sqlite_master} keeps it
     */
    public static Index read(String name, Table table, String sql) {
        return new IndexDefinition(table).index(name, table, Token.of(sql));
    }

    private Index index(String name, Table table, List<Token> tokens) {
        int open = 0;
        while (!tokens.get(open).is("ON")) {
            open++;
        }
        while (!tokens.get(open).is("(")) {
            open++;
        }
        int behind = PartReader.behind(tokens, open, tokens.size());
        Index index = Index.on(name, table.name(), keys(tokens.subList(open + 1, behind - 1)));
        index = tokens.get(1).is("UNIQUE") ? index.asUnique() : index;
        return behind < tokens.size()
                ? index.where(ExpressionText.of(tokens.subList(behind + 1, tokens.size()), names))
                : index;
    }

    private List<IndexKey> keys(List<Token> tokens) {
        List<IndexKey> keys = new ArrayList<>();
        int from = 0;
        for (int i = 0;
                i <= tokens.size();
                i = i == tokens.size() ? i + 1 : PartReader.behind(tokens, i, tokens.size())) {
            if (i == tokens.size() || tokens.get(i).is(",")) {
                keys.add(key(tokens.subList(from, i)));
                from = i + 1;
            }
        }
        return keys;
    }

    private IndexKey key(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        boolean descending = last.is("DESC");
        List<Token> key = descending || last.is("ASC") ? tokens.subList(0, tokens.size() - 1) : tokens;
        boolean collated = key.size() == 3 && key.get(1).is("COLLATE");
        Optional<Column> column = key.size() == 1 || collated ? column(key.get(0)) : Optional.empty();
        if (column.isEmpty()) {
            IndexKey.OfExpression expression = IndexKey.expression(ExpressionText.of(key, names));
            return descending ? expression.desc() : expression;
        }
        IndexKey.OfColumn plain = IndexKey.column(column.get().name());
        IndexKey.OfColumn ordered =
                collated ? collated(plain, column.get(), key.get(2).name()) : plain;
        return descending ? ordered.desc() : ordered;
    }

    private static IndexKey.OfColumn collated(IndexKey.OfColumn key, Column column, String order) {
        String name = TableDefinition.collation(order);
        return name.equals(column.collation().orElse("BINARY")) ? key : key.collate(name);
    }

    private Optional<Column> column(Token token) {
        boolean text = token.kind() == Kind.QUOTED && token.text().charAt(0) == '\'';
        return text || !token.isName()
                ? Optional.empty()
                : Optional.ofNullable(columns.get(token.name().toLowerCase(Locale.ROOT)));
    }
}
