package io.limbeck.migrate.runner;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ScriptResult;
import java.util.Optional;

final class RevisionCommand extends Command implements Action {
    private final Value<String> message = requiredText("TEXT", "What the revision does.", "-m", "--message");
    private final Flag autogenerate = flag("Fill it with what the model and the database differ in.", "--autogenerate");
    private final Flag allowEmpty =
            flag("With --autogenerate: write a script though nothing differs.", "--allow-empty");
    private final Values rename = texts(
            "OLD=NEW",
            "With --autogenerate: what was not dropped but is called otherwise now, users.name=full_name; may be repeated.",
            "--rename");
    private final Flag noRename =
            flag("With --autogenerate: what looks like a rename is none; drop and add.", "--no-rename");
    private final Flag dropUnknown =
            flag("With --autogenerate: drop tables that neither a revision nor the model ever knew.", "--drop-unknown");
    private final Flag sqlScript = flag("Write a plain SQL script instead of a Java one.", "--sql-script");
    private final Value<String> head = text(
            "R", "The revision to stand on; the single head unless given, base for a history of its own.", "--head");
    private final Flag splice = flag("Allow a parent that has children already: a branch begins.", "--splice");
    private final Values labels = texts("L", "A name for the branch that begins; may be repeated.", "--branch-label");
    private final Values dependsOn = texts(
            "R", "A revision that must be applied before without being the parent; may be repeated.", "--depends-on");
    private final Value<String> revisionId = text("ID", "The id; a random one unless given.", "--rev-id");
    private final Value<String> versionPath =
            text("P", "Which of several script folders gets the file; the parent's unless given.", "--version-path");
    final Flag edit = flag("Open the file in $VISUAL or $EDITOR.", "--edit");

    RevisionCommand() {
        super("revision", "Writes a new script, ready to fill.");
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
        Autogenerate how = new Autogenerate(allowEmpty.given(), rename.get(), noRename.given(), dropUnknown.given());
        if (!autogenerate.given() && !how.equals(Autogenerate.plain())) {
            throw new UsageException(
                    "--allow-empty, --rename, --no-rename and --drop-unknown are for --autogenerate.",
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
