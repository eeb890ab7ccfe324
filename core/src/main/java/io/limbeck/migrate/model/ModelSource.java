package io.limbeck.migrate.model;

/** Reads models of one kind; found by {@link java.util.ServiceLoader}, stateless. */
public interface ModelSource {
    /** Whether it reads this value of the setting {@code model}, such as {@code jpa:com.acme}. */
    boolean serves(String model);

    /**
     * Reads the model from classes and files, without connecting to a database.
     *
     * @throws io.limbeck.migrate.error.MigrateException if no model is found; lists where it looked
     */
    Model read(ModelRequest request);
}
