package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.List;
import java.util.Optional;

/** How MariaDB's catalogue stores what MySQL's stores otherwise. Stateless and thread-safe. */
public class MariadbStorage {
    /**
     * An expression as a statement has it: sequences and functions are stored with the name of their database.
     *
     * @param database the connection's own
     */
    protected String expression(String stored, String database) {
        String qualifier = MariadbNames.quoted(database) + ".";
        if (!stored.contains(qualifier)) {
            return stored;
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        List<StatementTokens.Token> tokens =
                StatementTokens.of(MariadbSyntax.SQL, stored).list();
        for (StatementTokens.Token token : tokens) {
            if (stored.startsWith(qualifier, token.start())) {
                text.append(stored, copied, token.start());
                copied = token.start() + qualifier.length();
            }
        }
        return text.append(stored, copied, stored.length()).toString();
    }

    /**
     * The expression of a default; empty for NULL.
     *
     * @param database the connection's own
     * @param extra what else the catalogue has of the column, in small letters
     * @param type the name of its type, in small letters
     */
    protected Optional<String> defaultValue(String stored, String database, String extra, String type) {
        return stored.equals("NULL") ? Optional.empty() : Optional.of(expression(stored, database));
    }

    /** What a query for all CHECKs selects from: schema, table, name and clause of each, the schema as {@code c.constraint_schema}. */
    protected String checks() {
        return "c.constraint_schema, c.table_name, c.constraint_name, c.check_clause"
                + " FROM information_schema.check_constraints c";
    }

    /** The column of {@code information_schema.statistics} with the expression of an index. */
    protected String indexExpression() {
        return "NULL";
    }
}
