package io.limbeck.migrate.maven;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a revision that joins several heads. */
@Mojo(name = "merge", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class MergeMojo extends MigratorMojo {
    /** The revisions to join; {@code heads} are all heads. */
    @Parameter(property = "revision", defaultValue = "heads")
    @Nullable
    List<String> revision;

    /** What is joined, in a few words. */
    @Parameter(property = "message")
    @Nullable
    String message;

    /** Names for the branch that begins. */
    @Parameter(property = "branchLabel")
    @Nullable
    List<String> branchLabel;

    /** The id, instead of a random one. */
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
