package io.limbeck.migrate.runner;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.result.Result;

final class MergeCommand extends Command implements Action {
    final Values revisions = arguments("R", "The revisions to join; all heads unless given.");
    private final Value<String> message = requiredText("TEXT", "What the revision does.", "-m", "--message");
    private final Values labels = texts("L", "A name for the joined branch; may be repeated.", "--branch-label");
    private final Value<String> revisionId = text("ID", "The id; a random one unless given.", "--rev-id");

    MergeCommand() {
        super("merge", "Writes a revision that joins several heads.");
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
