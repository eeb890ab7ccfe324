package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** The model is configured as JPA entities, but none were found. */
public final class NoEntityFoundException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> places;

    /**
     * @param model the model as configured, such as {@code jpa:com.acme}
     * @param places each place searched, with what was found there, such as {@code target/classes (folder, 12 classes)}
     * @param hint what the places suggest, or the empty string
     */
    public NoEntityFoundException(String model, List<String> places, String hint) {
        super(
                ExitCode.USAGE,
                "No JPA entity found for model=" + model + ".",
                places.isEmpty()
                        ? "The model's class path is empty."
                        : "Searched for jakarta.persistence.Entity in:\n  " + String.join("\n  ", places)
                                + (hint.isEmpty() ? "" : "\n" + hint),
                "Compile the project first, or set model.classpath to the folders and jars that contain the entities.",
                null);
        this.places = new ArrayList<>(places);
    }

    /** The places searched, in order. */
    public List<String> places() {
        return List.copyOf(places);
    }
}
