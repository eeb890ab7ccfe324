package io.limbeck.migrate.internal.application;

import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A file of properties; a line {@code #---} or {@code !---} begins another document. */
final class PropertiesDocuments {
    private PropertiesDocuments() {}

    static List<Document> parse(Resources.Resource file) {
        List<Document> documents = new ArrayList<>();
        for (String part : new String(file.bytes(), StandardCharsets.UTF_8).split("(?m)^[#!]---\\s*$", -1)) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(part));
            } catch (IOException | IllegalArgumentException e) {
                throw new UsageException(
                        file.place() + " is not a properties file: " + e.getMessage() + ".",
                        "Fix the file; the application does not start with it either.");
            }
            Map<String, String> values = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(name ->
                            values.put(name, properties.getProperty(name).strip()));
            documents.add(new Document(file.place(), values));
        }
        return documents;
    }
}
