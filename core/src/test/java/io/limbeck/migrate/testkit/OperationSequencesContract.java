package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations, then their inverses in reverse: the database is as it was. */
final class OperationSequencesContract extends ProductTest {
    /** How many sequences the long suite makes. */
    private static final int SEQUENCES = 300;

    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void inversesInReverseRestoreTheStart(@TempDir Path folder) {
        Tries.of(this, SEQUENCES, random -> {
            Path own = Files.createTempDirectory(folder, "s");
            try (TestDatabase database = freshDatabase(own)) {
                int length = 2 + random.nextInt(12);
                thereAndBack(database, new RandomOperations(random, database), length);
            }
        });
    }

    private static void thereAndBack(TestDatabase database, RandomOperations random, int length) {
        List<Operation> start = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            start.add(random.next());
        }
        start.addAll(random.rows());
        database.apply(start.toArray(Operation[]::new));
        Dump before = database.dump();
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            operations.add(random.next());
        }
        List<Operation> inverses = new ArrayList<>();
        for (Operation operation : operations) {
            inverses.add(operation.inverse().orElseThrow());
        }
        Collections.reverse(inverses);

        database.apply(operations.toArray(Operation[]::new));
        database.apply(inverses.toArray(Operation[]::new));

        assertThat(database.dump()).as("%s then %s", start, operations).isEqualTo(before);
    }
}
