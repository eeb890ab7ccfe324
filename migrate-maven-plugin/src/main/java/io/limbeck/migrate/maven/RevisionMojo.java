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

/** Creates a new script. */
@Mojo(name = "revision", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class RevisionMojo extends MigratorMojo {
    /** A short description of the revision; the file name is derived from it. */
    @Parameter(property = "message")
    @Nullable
    String message;

    /** Generates the operations from the differences between model and database; the project is compiled first. */
    @Parameter(property = "autogenerate", defaultValue = "false")
    boolean autogenerate;

    /** With {@code autogenerate}: writes a script even if nothing differs. */
    @Parameter(property = "allowEmpty", defaultValue = "false")
    boolean allowEmpty;

    /** With {@code autogenerate}: declares renames, each in the form {@code users.name=full_name}. */
    @Parameter(property = "rename")
    @Nullable
    List<String> rename;

    /** With {@code autogenerate}: treats likely renames as a drop and an add. */
    @Parameter(property = "noRename", defaultValue = "false")
    boolean noRename;

    /** With {@code autogenerate}: also drops tables that no revision and no model has ever contained. */
    @Parameter(property = "dropUnknown", defaultValue = "false")
    boolean dropUnknown;

    /** Writes a plain SQL script instead of a Java one. */
    @Parameter(property = "sqlScript", defaultValue = "false")
    boolean sqlScript;

    /** The parent revision; default: the only head; {@code base} starts an independent history. */
    @Parameter(property = "head")
    @Nullable
    String head;

    /** Allows a parent that already has children; this starts a branch. */
    @Parameter(property = "splice", defaultValue = "false")
    boolean splice;

    /** Labels for the branch that starts here. */
    @Parameter(property = "branchLabel")
    @Nullable
    List<String> branchLabel;

    /** Revisions that must be applied first but are not parents. */
    @Parameter(property = "dependsOn")
    @Nullable
    List<String> dependsOn;

    /** The revision id; default: a random one. */
    @Parameter(property = "revId")
    @Nullable
    String revId;

    /** The script folder for the file, if there are several; default: the parent's. */
    @Parameter(property = "versionPath")
    @Nullable
    String versionPath;

    /** Opens the new script in $VISUAL or $EDITOR. */
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
        Autogenerate how = Autogenerate.plain()
                .withAllowEmpty(arguments.flag("allowEmpty", allowEmpty))
                .renaming(arguments.list("rename", rename))
                .withNoRename(arguments.flag("noRename", noRename))
                .withDropUnknown(arguments.flag("dropUnknown", dropUnknown));
        boolean wanted = arguments.flag("autogenerate", autogenerate);
        if (!wanted && !how.equals(Autogenerate.plain())) {
            throw new UsageException(
                    "allowEmpty, rename, noRename and dropUnknown require -Dautogenerate.", "Add -Dautogenerate.");
        }
        return wanted ? Optional.of(how) : Optional.empty();
    }
}
