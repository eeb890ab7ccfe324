package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public matrix: single changes of a model, each with rows in the tables, and what becomes of them. The short suite tries as many as
 * it has time for, others each time.
 */
@Tag("matrix")
final class AutogenerateMatrixContract extends ProductTest {
    private static final Path PAGE = Path.of("../docs/reference/autogenerate.md");

    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void everyChangeIsDetectedAppliedAndRevertedWithoutLoss(@TempDir(factory = Memory.class) Path folder)
            throws IOException, SQLException {
        MatrixPage page = new MatrixPage(PAGE);
        List<ModelChange> changes = changes(folder);
        assertThat(changes).hasSizeGreaterThanOrEqualTo(90);
        List<MatrixRow> rows = new ArrayList<>();
        String product = "";
        boolean all = page.isWritten() || Tries.thorough();
        Iterator<ModelChange> tried =
                all ? changes.iterator() : Tries.some(changes).iterator();
        while (tried.hasNext()) {
            ModelChange change = tried.next();
            Path own = Files.createDirectory(folder.resolve("m" + rows.size()));
            try (TestDatabase database = freshDatabase(own);
                    Connection open = database.connect()) {
                assertThat(open.isClosed())
                        .isFalse(); // a file database that nobody holds is opened and closed each time
                product = database.dialect().facts().displayName();
                rows.add(new MatrixCase(database, change).result());
            }
        }
        assertThat(rows.stream().filter(MatrixRow::isWrong)).isEmpty();
        if (all) {
            page.check(product, rows);
        } else {
            page.checkSome(product, changes.stream().map(ModelChange::name).toList(), rows);
        }
    }

    private List<ModelChange> changes(Path folder) throws IOException {
        try (TestDatabase database = freshDatabase(Files.createDirectory(folder.resolve("first")))) {
            List<ModelChange> changes =
                    new ArrayList<>(ModelChanges.all(product().collation(database)));
            changes.addAll(product().ownChanges());
            return changes;
        }
    }
}
