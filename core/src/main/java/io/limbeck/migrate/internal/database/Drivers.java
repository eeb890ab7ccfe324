package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import java.lang.reflect.InvocationTargetException;
import java.sql.Driver;

/** Finds the one JDBC driver that is needed; {@code DriverManager} would load every driver on the class path to ask them all. */
final class Drivers {
    private Drivers() {}

    static Driver load(DialectFacts facts, ClassLoader loader) {
        try {
            return Class.forName(facts.driverClass(), true, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw DatabaseFailures.driverMissing(
                    facts.displayName(), facts.driverClass(), facts.driverArtifact(), e.getCause());
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw DatabaseFailures.driverMissing(facts.displayName(), facts.driverClass(), facts.driverArtifact(), e);
        }
    }
}
