package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads catalogues as migrate does. */
abstract class CatalogueTest extends DatabaseTest {
    /** The database as its catalogue has it. */
    static Schema read(TestDatabase database) {
        try (Connection connection = database.dialect().sessions().connect(request(database, Access.READ))) {
            return database.dialect().catalogue().read(connection, CatalogueScope.defaultSchema());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What is read where these operations were done in a scratch. */
    static Schema readInScratch(TestDatabase database, List<Operation> operations) {
        try {
            return database.dialect()
                    .scratches()
                    .inScratch(request(database, Access.WRITE), Optional.empty(), ScratchUse.OWN, scratch -> {
                        apply(database, scratch, operations);
                        return database.dialect().catalogue().read(scratch, CatalogueScope.defaultSchema());
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static void apply(TestDatabase database, Connection connection, List<Operation> operations) {
        JdbcSink sink = new JdbcSink(connection, database.dialect(), Optional.empty(), new MigrationListener() {});
        sink.begin();
        for (Operation operation : operations) {
            sink.compiler().compile(operation).forEach(work -> {
                try {
                    sink.run(work);
                } catch (RuntimeException e) {
                    throw new IllegalStateException(e.getMessage() + "\nin " + work.sql(), e);
                }
            });
        }
        sink.commit();
    }

    static ConnectionRequest request(TestDatabase database, Access access) throws SQLException {
        return new ConnectionRequest(
                DriverManager.getDriver(database.url()),
                database.url(),
                Optional.empty(),
                Optional.empty(),
                access,
                Duration.ZERO);
    }

    /** Reads, builds that in a scratch, and reads there. */
    final Schema assertClosed() {
        return assertClosed(db(), "");
    }

    static Schema assertClosed(TestDatabase database, String which) {
        Schema there = read(database);
        assertThat(readInScratch(database, Creation.of(there)).withUncompared(there.uncompared()))
                .as(which)
                .isEqualTo(there);
        return there;
    }

    /** Applies one table and its indexes. */
    final void create(Table table, Index... indexes) {
        db().apply(new CreateTable(table));
        for (Index index : indexes) {
            db().apply(CreateIndex.of(index));
        }
    }
}
