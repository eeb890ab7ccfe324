package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Sets or removes a table's comment; an empty one removes it. */
public record CommentTable(TableName table, Change<Optional<String>> comment) implements Operation {
    public CommentTable {
        requireNonNull(table, "table");
        requireNonNull(comment, "comment");
    }

    @Override
    public Optional<Operation> inverse() {
        return comment.inverse().map(back -> new CommentTable(table, back));
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfTable(table));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.commentTable(this);
    }
}
