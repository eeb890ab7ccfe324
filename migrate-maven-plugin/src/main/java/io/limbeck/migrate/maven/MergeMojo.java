package io.limbeck.migrate.maven;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Creates a revision that joins several heads. */
@Mojo(name = "merge", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class MergeMojo extends MigratorMojo {
    /** The revisions to join; {@code heads} means all heads. */
    @Parameter(property = "revision", defaultValue = "heads")
    @Nullable
    List<String> revision;

    /** A short description of the merge. */
    @Parameter(property = "message")
    @Nullable
    String message;

    /** Labels for the joined branch. */
    @Parameter(property = "branchLabel")
    @Nullable
    List<String> branchLabel;

    /** The revision id; default: a random one. */
    @Parameter(property = "revId")
    @Nullable
    String revId;

    @Override
    Result run(Migrator migrator) {
        Arguments arguments = arguments();
        NewRevision joined = NewRevision.of(arguments.required("message", message, "\"merge conflict\""))
                .labelled(arguments.list("branchLabel", branchLabel));
        return migrator.merge(
                arguments.list("revision", revision, "heads"),
                arguments.text("revId", revId).map(joined::withId).orElse(joined));
    }
}
