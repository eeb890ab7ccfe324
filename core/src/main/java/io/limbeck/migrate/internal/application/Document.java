package io.limbeck.migrate.internal.application;

import java.util.Map;
import java.util.TreeMap;

/**
 * One document of a file of settings: keys with dots, values as text.
 *
 * @param place the file, as shown in messages
 */
record Document(String place, Map<String, String> values) {
    Document {
        values = new TreeMap<>(values);
    }
}
