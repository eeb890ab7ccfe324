package io.limbeck.migrate.runner;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ScriptResult;
import java.util.Optional;

final class RevisionCommand extends Command implements Action {
    private final Value<String> message = requiredText(
            "TEXT", "A short description of the revision; the file name is derived from it.", "-m", "--message");
    private final Flag autogenerate =
            flag("Generate the operations from the differences between model and database.", "--autogenerate");
    private final Flag allowEmpty =
            flag("With --autogenerate: write a script even if nothing differs.", "--allow-empty");
    private final Values rename = texts(
            "OLD=NEW", "With --autogenerate: declare a rename, such as users.name=full_name; repeatable.", "--rename");
    private final Flag noRename =
            flag("With --autogenerate: treat likely renames as a drop and an add.", "--no-rename");
    private final Flag dropUnknown = flag(
            "With --autogenerate: also drop tables that no revision and no model has ever contained.",
            "--drop-unknown");
    private final Flag sqlScript = flag("Write a plain SQL script instead of a Java one.", "--sql-script");
    private final Value<String> head =
            text("R", "The parent revision; default: the only head; base starts an independent history.", "--head");
    private final Flag splice = flag("Allow a parent that already has children; this starts a branch.", "--splice");
    private final Values labels = texts("L", "A label for the branch that starts here; repeatable.", "--branch-label");
    private final Values dependsOn =
            texts("R", "A revision that must be applied first but is not a parent; repeatable.", "--depends-on");
    private final Value<String> revisionId = text("ID", "The revision id; default: a random one.", "--rev-id");
    private final Value<String> versionPath =
            text("P", "The script folder for the file, if there are several; default: the parent's.", "--version-path");
    final Flag edit = flag("Open the file in $VISUAL or $EDITOR.", "--edit");

    RevisionCommand() {
        super("revision", "Creates a new script.");
    }

    NewRevision request() {
        return new NewRevision(
                message.get().orElseThrow(),
                sqlScript.given(),
                head.get(),
                splice.given(),
                labels.get(),
                dependsOn.get(),
                revisionId.get(),
                versionPath.get(),
                autogenerate());
    }

    private Optional<Autogenerate> autogenerate() {
        Autogenerate how = Autogenerate.plain()
                .withAllowEmpty(allowEmpty.given())
                .renaming(rename.get())
                .withNoRename(noRename.given())
                .withDropUnknown(dropUnknown.given());
        if (!autogenerate.given() && !how.equals(Autogenerate.plain())) {
            throw new UsageException(
                    "--allow-empty, --rename, --no-rename and --drop-unknown require --autogenerate.",
                    "Add --autogenerate.");
        }
        return autogenerate.given() ? Optional.of(how) : Optional.empty();
    }

    @Override
    public Result run(Session session) {
        ScriptResult result = session.migrator().revision(request());
        if (edit.given()) {
            result.file().ifPresent(session.editor()::open);
        }
        return result;
    }
}
