package io.limbeck.migrate.internal.application;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where the files of an application are: its class path, or the folders of its sources. */
@FunctionalInterface
public interface Resources {
    /** A file by its path with slashes, such as {@code application.yml}; of several the first. */
    Optional<Resource> find(String path);

    /** One of these files. */
    final class Resource {
        private final String place;
        private final byte[] bytes;

        /** Takes a file that was read; {@code place} is its name in messages. */
        public Resource(String place, byte[] bytes) {
            this.place = requireNonNull(place, "place");
            this.bytes = bytes.clone();
        }

        String place() {
            return place;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }
}
