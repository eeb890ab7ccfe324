package io.limbeck.migrate.internal.application;

import io.limbeck.migrate.error.UsageException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** A file of YAML, its maps and lists flattened to keys: {@code spring.profiles.active}, {@code names[0]}. */
final class YamlFile {
    private YamlFile() {}

    /** @throws UsageException with file and line when it is not YAML */
    static List<Document> parse(Resources.Resource file) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<Document> documents = new ArrayList<>();
        try {
            for (Object document : yaml.loadAll(new UnicodeReader(new ByteArrayInputStream(file.bytes())))) {
                Map<String, String> values = new TreeMap<>();
                flatten("", document, values);
                documents.add(new Document(file.place(), values));
            }
            return documents;
        } catch (MarkedYAMLException e) {
            String line =
                    e.getProblemMark() == null ? "" : ":" + (e.getProblemMark().getLine() + 1);
            throw unreadable(file.place() + line, e.getProblem());
        } catch (YAMLException e) {
            throw unreadable(file.place(), e.getMessage());
        }
    }

    private static UsageException unreadable(String place, @Nullable String why) {
        return new UsageException(
                place + " is not YAML: " + why + ".", "Fix that line; the application does not start with it either.");
    }

    private static void flatten(String key, @Nullable Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> flatten(joined(key, String.valueOf(name)), member, values));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(key + "[" + i + "]", list.get(i), values);
            }
        } else if (!key.isEmpty()) {
            values.put(key, value == null ? "" : String.valueOf(value));
        }
    }

    private static String joined(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
