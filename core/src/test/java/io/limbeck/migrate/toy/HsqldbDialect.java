package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.ClientText;
import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.Failures;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import java.util.List;
import java.util.Set;

/** HSQLDB through {@code org.hsqldb:hsqldb}. */
public final class HsqldbDialect implements Dialect {
    static final SqlSyntax SYNTAX = new SqlSyntax("hsqldb", Set.of());

    private static final DialectFacts FACTS = new DialectFacts(
            "hsqldb",
            "HSQL Database Engine",
            "jdbc:hsqldb:",
            List.of(),
            List.of(),
            "org.hsqldb.jdbc.JDBCDriver",
            "org.hsqldb:hsqldb",
            false,
            false,
            128);

    @Override
    public DialectFacts facts() {
        return FACTS;
    }

    @Override
    public DialectTraits traits() {
        return DialectTraits.of().with((DialectTraits.OwnNames) (table, constraint) ->
                constraint.name().filter(name -> name.startsWith("SYS_")).isPresent());
    }

    @Override
    public SqlSyntax syntax() {
        return SYNTAX;
    }

    @Override
    public Catalogue catalogue() {
        return new HsqldbCatalogue();
    }

    @Override
    public Notation notation() {
        return new HsqldbNotation();
    }

    @Override
    public OperationCompiler compiler() {
        return operation -> operation.accept(HsqldbDdl.DDL);
    }

    @Override
    public ClientText clientText() {
        return () -> "START TRANSACTION";
    }

    @Override
    public DatabaseUrls urls() {
        return new HsqldbUrls();
    }

    @Override
    public Sessions sessions() {
        return new HsqldbSessions();
    }

    @Override
    public Locks locks() {
        return HsqldbLock::take;
    }

    @Override
    public Scratches scratches() {
        return new HsqldbScratches();
    }

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public boolean commits(String sql) {
                return Set.of("CREATE", "ALTER", "DROP", "COMMENT")
                        .contains(StatementHead.of(SYNTAX, sql).verb());
            }
        };
    }

    @Override
    public Failures failures() {
        return failure -> switch (String.valueOf(failure.getSQLState())) {
            case "42504" -> FailureKind.OBJECT_EXISTS;
            case "42501" -> FailureKind.OBJECT_MISSING;
            case "23505", "23502", "23503" -> FailureKind.CONSTRAINT;
            default -> FailureKind.OTHER;
        };
    }
}
