package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

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

    /** What it creates, drops, renames or alters; empty where that is not one subject of the schema. */
    Optional<Subject> about();

    /** Calls the method of {@code visitor} for this kind of action. */
    <R> R accept(Visitor<R> visitor);

    record Creates(Subject subject) implements Action {
        public Creates {
            requireNonNull(subject, "subject");
        }

        @Override
        public Optional<Subject> about() {
            return Optional.of(subject);
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
        public Optional<Subject> about() {
            return Optional.of(subject);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drops(this);
        }
    }

    /**
     * Gives its subject another name.
     *
     * @param subject under its old name
     */
    record Renames(Subject subject, Subject renamed) implements Action {
        public Renames {
            requireNonNull(subject, "subject");
            requireNonNull(renamed, "renamed");
        }

        @Override
        public Optional<Subject> about() {
            return Optional.of(subject);
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
        public Optional<Subject> about() {
            return Optional.of(subject);
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
        public Optional<Subject> about() {
            return Optional.empty();
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
        public Optional<Subject> about() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.consists(this);
        }
    }

    /** Runs SQL, or an operation of the user's own: what it does is not known without the database. */
    record Opaque() implements Action {
        @Override
        public Optional<Subject> about() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opaque(this);
        }
    }
}
