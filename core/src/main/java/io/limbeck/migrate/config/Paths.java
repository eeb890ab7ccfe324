package io.limbeck.migrate.config;

import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.LocalPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paths in settings: relative to where the setting was written, absolute from then on. */
final class Paths {
    private static final String CLASSPATH = "classpath:";

    private Paths() {}

    /** A list of folders, files, {@code dir/*} and {@code classpath:} locations; never empty. */
    static List<String> absolute(String list, Path base) throws BadValue {
        List<String> paths = new ArrayList<>();
        for (String path : split(list)) {
            if (path.startsWith(CLASSPATH)) {
                String inside = path.substring(CLASSPATH.length());
                paths.add(CLASSPATH + (inside.startsWith("/") ? inside.substring(1) : inside));
            } else if (path.endsWith("/*")) {
                paths.add(LocalPath.resolve(path.substring(0, path.length() - 1), base) + "/*");
            } else {
                paths.add(LocalPath.resolve(path, base).toString());
            }
        }
        if (paths.isEmpty()) {
            throw new BadValue("\"" + list + "\" does not name anything.", "Name at least one file or folder.");
        }
        return List.copyOf(paths);
    }

    /** Several sources between semicolons; the files of {@code sql:} are made absolute. */
    static String model(Setting setting) throws BadValue {
        List<String> sources = new ArrayList<>();
        for (String source : setting.value().split(";", -1)) {
            String word = source.strip();
            sources.add(
                    word.startsWith("sql:")
                            ? "sql:" + String.join(",", absolute(word.substring(4), setting.base()))
                            : word);
        }
        return String.join(";", sources);
    }

    static String hooks(Setting setting) throws BadValue {
        String hooks = setting.value();
        return hooks.endsWith(".java")
                ? LocalPath.resolve(hooks, setting.base()).toString()
                : hooks;
    }

    /** The parts between commas, blank ones left out. */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= list.length()) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            String part = list.substring(start, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + 1;
        }
        return List.copyOf(parts);
    }
}
