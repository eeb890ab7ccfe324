package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a change is about: one thing that has a name in a schema. */
public sealed interface Subject {
    /** Answers for each kind of subject; without default methods, so that a new kind cannot be forgotten. */
    interface Visitor<R, E extends Exception> {
        R table(OfTable subject) throws E;

        R column(OfColumn subject) throws E;

        R constraint(OfConstraint subject) throws E;

        R index(OfIndex subject) throws E;

        R sequence(OfSequence subject) throws E;

        R enumType(OfEnum subject) throws E;

        R object(OfObject subject) throws E;

        R schema(OfSchema subject) throws E;
    }

    /** Calls the method of {@code visitor} for this kind of subject. */
    <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E;

    /** The table that it is a part of, and disappears with; empty for what exists on its own. */
    Optional<TableName> partOf();

    /** Its own name, or else the table's that it is a part of; empty for a schema. */
    Optional<TableName> qualifiedName();

    record OfTable(TableName name) implements Subject {
        public OfTable {
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(name);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.table(this);
        }
    }

    record OfColumn(TableName table, String name) implements Subject {
        public OfColumn {
            requireNonNull(table, "table");
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.of(table);
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(table);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.column(this);
        }
    }

    /**
     * A constraint, by its name or else by its definition.
     *
     * @param definition empty when only the name is known
     */
    record OfConstraint(TableName table, Optional<String> name, Optional<Constraint> definition) implements Subject {
        public OfConstraint {
            requireNonNull(table, "table");
            requireNonNull(name, "name");
            requireNonNull(definition, "definition");
            if (name.isEmpty() && definition.isEmpty()) {
                throw new IllegalArgumentException("A constraint of " + table + " needs a name or a definition.");
            }
        }

        public static OfConstraint named(TableName table, String name) {
            return new OfConstraint(table, Optional.of(name), Optional.empty());
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.of(table);
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(table);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.constraint(this);
        }
    }

    record OfIndex(TableName table, String name) implements Subject {
        public OfIndex {
            requireNonNull(table, "table");
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.of(table);
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(table);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.index(this);
        }
    }

    record OfSequence(TableName name) implements Subject {
        public OfSequence {
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(name);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.sequence(this);
        }
    }

    record OfEnum(TableName name) implements Subject {
        public OfEnum {
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(name);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.enumType(this);
        }
    }

    /**
     * A view, a routine, a trigger, and so on.
     *
     * @param table the table of an object that belongs to one, such as a policy
     */
    record OfObject(SchemaObject.Kind kind, TableName name, Optional<TableName> table) implements Subject {
        public OfObject {
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
            requireNonNull(table, "table");
        }

        public static OfObject of(SchemaObject object) {
            return new OfObject(object.kind(), object.name(), object.table());
        }

        @Override
        public Optional<TableName> partOf() {
            return table;
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.of(name);
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.object(this);
        }
    }

    record OfSchema(String name) implements Subject {
        public OfSchema {
            requireNonNull(name, "name");
        }

        @Override
        public Optional<TableName> partOf() {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> qualifiedName() {
            return Optional.empty();
        }

        @Override
        public <R, E extends Exception> R accept(Visitor<R, E> visitor) throws E {
            return visitor.schema(this);
        }
    }
}
