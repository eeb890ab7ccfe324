package io.limbeck.migrate.internal.compile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that contents are known by. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static byte[] of(byte[] content) {
        return start().digest(content);
    }
}
