package io.limbeck.migrate.runner;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "merge", description = "Writes a revision that joins several heads.")
final class MergeCommand implements Action {
    @Parameters(arity = "1..*", paramLabel = "R", description = "The revisions to join, or heads for all heads.")
    List<String> revisions = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the revision does.")
    String message = "";

    @Option(names = "--branch-label", paramLabel = "L", description = "A name for the joined branch; may be repeated.")
    List<String> labels = new ArrayList<>();

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id; a random one unless given.")
    @Nullable
    String revisionId;

    NewRevision request() {
        NewRevision request = NewRevision.of(message).labelled(labels);
        return Optional.ofNullable(revisionId).map(request::withId).orElse(request);
    }

    @Override
    public Result run(Session session) {
        return session.migrator().merge(revisions, request());
    }
}
