package io.limbeck.migrate.model;

/** Reads models of one kind; found by {@link java.util.ServiceLoader}, stateless. */
public interface ModelSource {
    /** Whether it reads this value of the setting {@code model}, such as {@code jpa:com.acme}. */
    boolean serves(String model);

    /**
     * What the model wants a database to hold; reads classes and files, and connects to nothing.
     *
     * @throws io.limbeck.migrate.error.MigrateException when there is nothing, with the places where it looked
     */
    Model read(ModelRequest request);
}
