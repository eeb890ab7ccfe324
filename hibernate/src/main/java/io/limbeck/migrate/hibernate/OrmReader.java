package io.limbeck.migrate.hibernate;

/** The interface to the classes that are linked to the model's Hibernate. */
public interface OrmReader {
    EntityModel read(OrmInput input);
}
