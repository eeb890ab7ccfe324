package io.limbeck.migrate.runner;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ScriptResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "revision", description = "Writes a new script, ready to fill.")
final class RevisionCommand implements Action {
    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the revision does.")
    String message = "";

    @Option(names = "--sql-script", description = "Write a plain SQL script instead of a Java one.")
    boolean sqlScript;

    @Option(
            names = "--head",
            paramLabel = "R",
            description = "The revision to stand on; the single head unless given, base for a history of its own.")
    @Nullable
    String head;

    @Option(names = "--splice", description = "Allow a parent that has children already: a branch begins.")
    boolean splice;

    @Option(
            names = "--branch-label",
            paramLabel = "L",
            description = "A name for the branch that begins; may be repeated.")
    List<String> labels = new ArrayList<>();

    @Option(
            names = "--depends-on",
            paramLabel = "R",
            description = "A revision that must be applied before without being the parent; may be repeated.")
    List<String> dependsOn = new ArrayList<>();

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id; a random one unless given.")
    @Nullable
    String revisionId;

    @Option(
            names = "--version-path",
            paramLabel = "P",
            description = "Which of several script folders gets the file; the parent's unless given.")
    @Nullable
    String versionPath;

    @Option(names = "--edit", description = "Open the file in $VISUAL or $EDITOR.")
    boolean edit;

    NewRevision request() {
        return new NewRevision(
                message,
                sqlScript,
                Optional.ofNullable(head),
                splice,
                labels,
                dependsOn,
                Optional.ofNullable(revisionId),
                Optional.ofNullable(versionPath));
    }

    @Override
    public Result run(Session session) {
        ScriptResult result = session.migrator().revision(request());
        if (edit) {
            result.file().ifPresent(session.editor()::open);
        }
        return result;
    }
}
