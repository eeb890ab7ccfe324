package io.limbeck.migrate.maven;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.console.Editor;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ScriptResult;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a new script. */
@Mojo(name = "revision", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class RevisionMojo extends MigratorMojo {
    /** What the revision does, in a few words: the name of the script is made of them. */
    @Parameter(property = "message")
    @Nullable
    String message;

    /** A plain SQL script rather than a Java one. */
    @Parameter(property = "sqlScript", defaultValue = "false")
    boolean sqlScript;

    /** The revision to stand on; the single head unless said, {@code base} for a history of its own. */
    @Parameter(property = "head")
    @Nullable
    String head;

    /** Allows a parent that has children already, so that a branch begins. */
    @Parameter(property = "splice", defaultValue = "false")
    boolean splice;

    /** Names for the branch that begins. */
    @Parameter(property = "branchLabel")
    @Nullable
    List<String> branchLabel;

    /** Revisions that must be applied before this one without being its parents. */
    @Parameter(property = "dependsOn")
    @Nullable
    List<String> dependsOn;

    /** The id, instead of a random one. */
    @Parameter(property = "revId")
    @Nullable
    String revId;

    /** Which of several script folders gets the file. */
    @Parameter(property = "versionPath")
    @Nullable
    String versionPath;

    /** Opens the new script in the editor that VISUAL or EDITOR names. */
    @Parameter(property = "edit", defaultValue = "false")
    boolean edit;

    @Override
    Result run(Migrator migrator) {
        ScriptResult written = migrator.revision(wanted(arguments()));
        if (arguments().flag("edit", edit)) {
            written.file().ifPresent(new Editor(System.getenv())::open);
        }
        return written;
    }

    private NewRevision wanted(Arguments arguments) {
        return new NewRevision(
                arguments.required("message", message, "\"add_is_active_to_users\""),
                arguments.flag("sqlScript", sqlScript),
                arguments.text("head", head),
                arguments.flag("splice", splice),
                arguments.list("branchLabel", branchLabel),
                arguments.list("dependsOn", dependsOn),
                arguments.text("revId", revId),
                arguments.text("versionPath", versionPath));
    }
}
