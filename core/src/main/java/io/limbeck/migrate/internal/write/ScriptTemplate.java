package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The form of new scripts: {@code script.java.mustache} and {@code script.sql.mustache}, in the folder of migrations or else
 * those of core.
 *
 * <p>Values: {@code id}, {@code down}, {@code dependsOn}, {@code labels} (lists), {@code downIds}, {@code dependsOnIds},
 * {@code labelNames} (the same, joined by commas), {@code message} (one line, as typed: good for SQL), {@code created},
 * {@code javadoc} and {@code annotation} (safe Java source), {@code className}, {@code imports} (a list; also
 * apart, as {@code staticImports} and {@code plainImports}), {@code remarks} (lines for a comment), {@code upgrade} and {@code downgrade}
 * (lists of lines).
 */
public final class ScriptTemplate {
    private final ScriptKind kind;
    private final MustacheText template;

    private ScriptTemplate(ScriptKind kind, MustacheText template) {
        this.kind = kind;
        this.template = template;
    }

    /**
     * The template in use for scripts of a folder.
     *
     * @throws TemplateException where the folder's own cannot be read
     */
    public static ScriptTemplate of(ScriptKind kind, Path migrations) {
        Path own = migrations.resolve(kind.template());
        if (!Files.exists(own)) {
            return new ScriptTemplate(kind, new MustacheText(kind.template(), builtIn(kind)));
        }
        try {
            return new ScriptTemplate(kind, new MustacheText(own.toString(), plain(Files.readString(own))));
        } catch (CharacterCodingException e) {
            throw unreadable(own, "it is not UTF-8.");
        } catch (IOException e) {
            throw unreadable(own, "it cannot be read: " + e + ".");
        }
    }

    /**
     * The text of a script.
     *
     * @throws TemplateException where the template is broken
     */
    public String render(NewScript script) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", script.id());
        values.put("down", script.down());
        values.put("downIds", joined(script.down()));
        values.put("dependsOn", script.dependsOn());
        values.put("dependsOnIds", joined(script.dependsOn()));
        values.put("labels", script.labels());
        values.put("labelNames", joined(script.labels()));
        values.put("message", script.message());
        values.put("created", script.created().toString());
        values.put("javadoc", JavaText.javadoc(script.message()));
        values.put("annotation", JavaText.annotation(script));
        values.put("className", script.className());
        values.put("imports", script.imports());
        values.put("staticImports", imports(script, true));
        values.put("plainImports", imports(script, false));
        values.put("remarks", remarks(script));
        values.put("upgrade", script.upgrade());
        values.put("downgrade", script.downgrade());
        String text = template.render(values);
        return kind == ScriptKind.JAVA ? withoutTrailingBlanks(text) : text.stripTrailing() + "\n";
    }

    /** The Java compiler reads a backslash and a {@code u} in comments too. */
    private List<String> remarks(NewScript script) {
        return script.remarks().stream()
                .map(line -> kind == ScriptKind.JAVA ? line.replace("\\", "\\ ") : line)
                .toList();
    }

    /** An empty line of a body is indented by the template. In SQL, blanks at a line's end may be part of a literal. */
    private static String withoutTrailingBlanks(String text) {
        return text.lines().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** Without byte order mark, with {@code \n} at the end of each line. */
    private static String plain(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lines()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> imports(NewScript script, boolean ofStatic) {
        return script.imports().stream()
                .filter(name -> name.startsWith("static ") == ofStatic)
                .toList();
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static String builtIn(ScriptKind kind) {
        String resource = "/io/limbeck/migrate/templates/" + kind.template();
        try (InputStream in = ScriptTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static TemplateException unreadable(Path file, String what) {
        return new TemplateException(
                new ScriptFault(file.toString(), OptionalInt.empty(), what),
                "Fix the file, or remove it to use the built-in template.");
    }
}
