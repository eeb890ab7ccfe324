package io.limbeck.migrate.runner;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.result.Result;

final class MergeCommand extends Command implements Action {
    final Values revisions = arguments("R", "The revisions to join; default: all heads.");
    private final Value<String> message =
            requiredText("TEXT", "A short description of the revision.", "-m", "--message");
    private final Values labels = texts("L", "A label for the joined branch; repeatable.", "--branch-label");
    private final Value<String> revisionId = text("ID", "The revision id; default: a random one.", "--rev-id");

    MergeCommand() {
        super("merge", "Creates a revision that joins several heads.");
    }

    NewRevision request() {
        NewRevision request = NewRevision.of(message.get().orElseThrow()).labelled(labels.get());
        return revisionId.get().map(request::withId).orElse(request);
    }

    @Override
    public Result run(Session session) {
        return session.migrator().merge(revisions.or("heads"), request());
    }
}
