package io.limbeck.migrate.maven;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.shell.Editor;
import java.util.List;
import java.util.Optional;
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

    /** Fills it with what the model and the database differ in; the project is compiled first. */
    @Parameter(property = "autogenerate", defaultValue = "false")
    boolean autogenerate;

    /** With {@code autogenerate}: writes a script though nothing differs. */
    @Parameter(property = "allowEmpty", defaultValue = "false")
    boolean allowEmpty;

    /** With {@code autogenerate}: what was not dropped but is called otherwise now, {@code users.name=full_name} each. */
    @Parameter(property = "rename")
    @Nullable
    List<String> rename;

    /** With {@code autogenerate}: what looks like a rename is none, and is dropped and added. */
    @Parameter(property = "noRename", defaultValue = "false")
    boolean noRename;

    /** With {@code autogenerate}: drops tables that neither a revision nor the model ever knew. */
    @Parameter(property = "dropUnknown", defaultValue = "false")
    boolean dropUnknown;

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
    boolean readsModel() {
        return arguments().flag("autogenerate", autogenerate);
    }

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
                arguments.text("versionPath", versionPath),
                autogenerate(arguments));
    }

    private Optional<Autogenerate> autogenerate(Arguments arguments) {
        Autogenerate how = new Autogenerate(
                arguments.flag("allowEmpty", allowEmpty),
                arguments.list("rename", rename),
                arguments.flag("noRename", noRename),
                arguments.flag("dropUnknown", dropUnknown));
        boolean wanted = arguments.flag("autogenerate", autogenerate);
        if (!wanted && !how.equals(Autogenerate.plain())) {
            throw new UsageException(
                    "allowEmpty, rename, noRename and dropUnknown are for -Dautogenerate.", "Add -Dautogenerate.");
        }
        return wanted ? Optional.of(how) : Optional.empty();
    }
}
