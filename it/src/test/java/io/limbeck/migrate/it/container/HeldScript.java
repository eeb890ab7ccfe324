package io.limbeck.migrate.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A script that says in the log when half of it is done, and then does what never ends by itself. */
final class HeldScript {
    static final String ID = "dddd11112222";
    static final String HALF_DONE = "half of the portions are there";
    private static final String FILE = "migrations/versions/2026_11_20_0900_dddd11112222_fill_portions.java";

    private HeldScript() {}

    /** Stays within one statement of the database, until somebody ends it. */
    static void inAStatement(Scenario scenario) {
        write(
                scenario,
                "op.execute(\"INSERT INTO portions WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
                        + " SELECT count(*) FROM c\");");
    }

    /** Stays between two statements until {@link #release}. */
    static void betweenStatements(Scenario scenario) {
        scenario.project().with("migrations/hold", "");
        write(
                scenario,
                "while (java.nio.file.Files.exists(java.nio.file.Path.of(\"/app/migrations/hold\"))) Thread.onSpinWait();");
    }

    static void release(Scenario scenario) {
        try {
            Files.delete(scenario.project().file("migrations/hold"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Scenario scenario, String hold) {
        scenario.project()
                .with(
                        FILE,
                        """
                        import static io.limbeck.migrate.schema.Types.*;

                        import io.limbeck.migrate.*;

                        /** fill_portions */
                        @Revision(id = "%s", down = "%s")
                        class FillPortions implements Migration {
                            @Override
                            public void upgrade(Operations op) {
                                op.createTable("portions", column("id", integer()));
                                op.execute("INSERT INTO portions VALUES (1)");
                                System.err.println("%s");
                                %s
                                op.execute("INSERT INTO portions VALUES (2)");
                            }

                            @Override
                            public void downgrade(Operations op) {
                                op.dropTable("portions");
                            }
                        }
                        """
                                .formatted(ID, Scenario.HEAD, HALF_DONE, hold));
    }
}
