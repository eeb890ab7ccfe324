package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where numbers begin and how they go on changes there and back, whether of a sequence or of a column. */
@On({"h2", "postgresql", "mariadb"})
final class NumberChangesContract extends ProductTest {
    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void everyOptionOfNumbersChangesThereAndBack(@TempDir(factory = Memory.class) Path folder) throws IOException {
        List<MatrixRow> rows = new ArrayList<>();
        for (ModelChange change : NumberChanges.all()) {
            try (TestDatabase database = freshDatabase(Files.createDirectory(folder.resolve("n" + rows.size())))) {
                rows.add(new MatrixCase(database, change).result());
            }
        }
        assertThat(rows.stream().filter(MatrixRow::isWrong)).isEmpty();
    }
}
