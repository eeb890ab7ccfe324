package io.limbeck.migrate.it.container;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * One object of {@code docker/kubernetes}, as a tree.
 *
 * @param file where it stands
 */
record Manifest(String file, Map<String, Object> tree) {
    static List<String> files() {
        return List.of("with-init-container.yaml", "with-job.yaml");
    }

    static List<Manifest> of(String file) {
        List<Manifest> all = new ArrayList<>();
        for (Object document : new Yaml().loadAll(text(file))) {
            all.add(new Manifest(file, map(document)));
        }
        return all;
    }

    static String text(String file) {
        try {
            return Files.readString(
                    Image.REPOSITORY.resolve("docker/kubernetes").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return (String) tree.get("kind");
    }

    /** Throws what is wrong, by the API's own description: unknown fields, missing ones, values of another kind. */
    void validate() throws Throwable {
        try {
            Class.forName("io.kubernetes.client.openapi.models.V1" + kind())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, new Gson().toJsonTree(tree));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    Map<String, Object> pod() {
        return map(map(map(tree.get("spec")).get("template")).get("spec"));
    }

    /** What runs before the application, then the application. */
    List<Map<String, Object>> containers() {
        List<Map<String, Object>> all = new ArrayList<>(maps(pod().get("initContainers")));
        all.addAll(maps(pod().get("containers")));
        return all;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object node) {
        return node == null ? List.of() : (List<Map<String, Object>>) node;
    }
}
