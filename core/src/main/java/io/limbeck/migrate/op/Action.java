package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** What an operation does, and to which subject. */
public sealed interface Action {
    /** Answers for each kind of action; without default methods, so that a new kind cannot be forgotten. */
    interface Visitor<R> {
        R creates(Creates action);

        R drops(Drops action);

        R renames(Renames action);

        R alters(Alters action);

        R rows(Rows action);

        R consists(Consists action);

        R opaque(Opaque action);
    }

    /** Calls the method of {@code visitor} for this kind of action. */
    <R> R accept(Visitor<R> visitor);

    record Creates(Subject subject) implements Action {
        public Creates {
            requireNonNull(subject, "subject");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.creates(this);
        }
    }

    record Drops(Subject subject) implements Action {
        public Drops {
            requireNonNull(subject, "subject");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drops(this);
        }
    }

    /** @param subject under its old name */
    record Renames(Subject subject, Subject renamed) implements Action {
        public Renames {
            requireNonNull(subject, "subject");
            requireNonNull(renamed, "renamed");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renames(this);
        }
    }

    record Alters(Subject subject) implements Action {
        public Alters {
            requireNonNull(subject, "subject");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alters(this);
        }
    }

    /** Changes rows and no schema. */
    record Rows(TableName table) implements Action {
        public Rows {
            requireNonNull(table, "table");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }
    }

    /** Does what its parts do. */
    record Consists(List<Operation> parts) implements Action {
        public Consists {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consists(this);
        }
    }

    /** Runs SQL, or an operation of the user's own: what it does is not known without the database. */
    record Opaque() implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opaque(this);
        }
    }
}
