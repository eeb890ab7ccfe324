package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.Backups;
import io.limbeck.migrate.internal.dialect.ClientText;
import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.Failures;
import io.limbeck.migrate.internal.dialect.Locks;
import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.Scratches;
import io.limbeck.migrate.internal.dialect.Sessions;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.ddl.DdlCompiler;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Ddl;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.List;

/** H2 through {@code com.h2database:h2}. */
public final class H2Dialect implements Dialect {
    private static final DialectFacts FACTS = new DialectFacts(
            "h2", "H2", H2Url.PREFIX, List.of(), List.of(), "org.h2.Driver", "com.h2database:h2", false, false, 256);

    @Override
    public DialectFacts facts() {
        return FACTS;
    }

    @Override
    public DialectTraits traits() {
        return H2Traits.TRAITS;
    }

    @Override
    public SqlSyntax syntax() {
        return H2Syntax.SQL;
    }

    @Override
    public Catalogue catalogue() {
        return new H2Catalogue();
    }

    @Override
    public Notation notation() {
        return new H2Notation();
    }

    @Override
    public OperationCompiler compiler() {
        return new DdlCompiler(H2Ddl::of, new H2Choice());
    }

    @Override
    public ClientText clientText() {
        return new H2ClientText();
    }

    @Override
    public DatabaseUrls urls() {
        return new H2Urls();
    }

    @Override
    public Backups backups() {
        return Backups.byFile(request -> H2Url.file(request.url())
                .map(file -> new H2Copy(file.resolveSibling(file.getFileName() + H2Copy.FILE_ENDING))));
    }

    @Override
    public Sessions sessions() {
        return new H2Sessions();
    }

    @Override
    public Locks locks() {
        return new H2Locks();
    }

    @Override
    public Transactions transactions() {
        return new H2Transactions();
    }

    @Override
    public Scratches scratches() {
        return new H2Scratches();
    }

    @Override
    public Failures failures() {
        return new H2Failures();
    }
}
