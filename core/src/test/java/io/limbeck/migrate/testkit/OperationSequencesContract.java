package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations, then their inverses in reverse: the database is as it was. */
final class OperationSequencesContract extends ProductTest {
    @Override
    protected boolean careless() {
        return true;
    }

    /** How many sequences a whole run makes. */
    protected int sequences() {
        return 300;
    }

    @Test
    void inversesInReverseRestoreTheStart(@TempDir Path folder) throws IOException {
        Random seeds = Seed.random(getClass().getSimpleName());
        int tries = Seed.tries(sequences());
        for (int i = 0; i < tries; i++) {
            long seed = seeds.nextLong();
            Path own = Files.createDirectory(folder.resolve("s" + i));
            try (TestDatabase database = freshDatabase(own)) {
                thereAndBack(
                        database,
                        new RandomOperations(new Random(seed), database),
                        2 + seeds.nextInt(12),
                        "sequence " + i);
            }
        }
    }

    private static void thereAndBack(TestDatabase database, RandomOperations random, int length, String which) {
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

        assertThat(database.dump())
                .as("%s: %s then %s", which, start, operations)
                .isEqualTo(before);
    }
}
