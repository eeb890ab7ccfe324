package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.SQLException;

/** One kind of database. Stateless and thread-safe; the methods with a {@link Connection} only read unless they say otherwise. */
public interface Dialect {
    DialectFacts facts();

    /** The same for a text that the product's own client reads, of whichever version that is. */
    default Dialect forTexts() {
        return this;
    }

    /** Whether the database that was reached is of this product, as some drivers also reach another one's; only asks what it is. */
    default boolean isProductOf(Connection live) throws SQLException {
        return facts().displayName().equals(live.getMetaData().getDatabaseProductName());
    }

    /** What a comparison of schemas must know of it. */
    DialectTraits traits();

    /** How scripts for it are cut into statements. */
    SqlSyntax syntax();

    /** What the database holds. */
    Catalogue catalogue();

    Notation notation();

    OperationCompiler compiler();

    default ForeignKeyChecks foreignKeys() {
        return ForeignKeyChecks.NONE;
    }

    ClientText clientText();

    DatabaseUrls urls();

    default Backups backups() {
        return Backups.NONE;
    }

    Sessions sessions();

    Locks locks();

    default Transactions transactions() {
        return Transactions.PLAIN;
    }

    Scratches scratches();

    Failures failures();
}
