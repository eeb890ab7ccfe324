package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The compiler of MariaDB and MySQL, which differ in their {@link Ddl}. */
public final class MariadbCompiler implements OperationCompiler {
    private final Function<Optional<LiveQueries>, Ddl> ddl;
    private final boolean setsDefaultsAlone;

    /**
     * For one of the two products.
     *
     * @param ddl its DDL, for scripts or a database that can be asked
     * @param setsDefaultsAlone whether it sets the default of a column by a statement that leaves all else
     */
    public MariadbCompiler(Function<Optional<LiveQueries>, Ddl> ddl, boolean setsDefaultsAlone) {
        this.ddl = ddl;
        this.setsDefaultsAlone = setsDefaultsAlone;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return operation.accept(ddl.apply(Optional.empty()));
    }

    @Override
    public List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return LiveQueries.compile(live, database -> operation.accept(ddl.apply(Optional.of(database))));
    }

    @Override
    public boolean dependsOnDefinition(Operation operation) {
        return operation.accept(new MariadbChoice(setsDefaultsAlone));
    }
}
