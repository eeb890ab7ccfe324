package io.limbeck.migrate.internal.write;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.TemplateException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Mustache template, strict: what it names must be there. */
final class MustacheText {
    private static final Pattern LINE = Pattern.compile("\\s*(?:@|on) line (\\d+)\\s*");

    private final String name;
    private final String text;

    /** @param name the file, or the key of the configuration, that the template comes from */
    MustacheText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @throws TemplateException with the line */
    String render(Map<String, Object> values) {
        refuseUnclosed();
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withLoader(partial -> {
                        throw new MustacheException("partials are not supported, such as '" + partial + "'");
                    })
                    .compile(text)
                    .execute(values);
        } catch (MustacheException.Context e) {
            throw broken(
                    OptionalInt.of(e.lineNo),
                    "there is no value '" + e.key + "'.",
                    "Available values: " + String.join(", ", new TreeSet<>(values.keySet())) + ".");
        } catch (MustacheException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            OptionalInt place = line.find() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty();
            throw broken(place, line.replaceAll("") + ".", "Fix the template, or remove it to use the built-in one.");
        } catch (StackOverflowError e) {
            throw broken(OptionalInt.empty(), "its sections are nested too deeply.", "Reduce the nesting.");
        } catch (RuntimeException e) { // what the parser does not expect, such as an empty tag
            throw broken(
                    OptionalInt.empty(), "it cannot be read: " + e.getMessage() + ".", "Check it for an empty {{}}.");
        }
    }

    /** The parser takes a tag that never ends for plain text. */
    private void refuseUnclosed() {
        int open = text.lastIndexOf("{{");
        if (open > text.lastIndexOf("}}")) {
            int line = 1
                    + (int) text.substring(0, open)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw broken(OptionalInt.of(line), "a tag is not closed: {{ without }}.", "Close it.");
        }
    }

    private TemplateException broken(OptionalInt line, String what, String remedy) {
        return new TemplateException(new ScriptFault(name, line, what), remedy);
    }
}
