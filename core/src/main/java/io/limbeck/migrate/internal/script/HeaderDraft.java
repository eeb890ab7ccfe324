package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.script.HeaderKey.Form;
import io.limbeck.migrate.internal.script.ScriptReader.Faults;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a header as they are found, checked alike for both forms of script. */
final class HeaderDraft {
    private static final int LONGEST_ID = 64;

    /** Words that symbols give another meaning; a revision of that name could never be asked for. */
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private final Form form;
    private final Faults faults;
    private final Map<HeaderKey, List<String>> values = new EnumMap<>(HeaderKey.class);
    private Optional<Instant> created = Optional.empty();

    HeaderDraft(Form form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    boolean has(HeaderKey key) {
        return values.containsKey(key);
    }

    /** Takes what the script says; a fault when it may not say that. */
    void set(HeaderKey key, List<String> said, int line) {
        if (values.putIfAbsent(key, said) != null) {
            faults.at(line, "'%s' is there twice.".formatted(key.in(form)));
            return;
        }
        switch (key) {
            case ID -> said.forEach(id -> checkId(id, line));
            case LABELS -> said.forEach(label -> checkLabel(label, line));
            case CREATED -> said.forEach(instant -> created = instant(instant, line));
            case DOWN, DEPENDS_ON, REPLACES -> said.forEach(name -> checkNotBlank(key, name, line));
            case MESSAGE -> {
                // Any text is a message.
            }
        }
    }

    RevisionHeader build(String source) {
        return new RevisionHeader(
                one(HeaderKey.ID),
                all(HeaderKey.DOWN),
                all(HeaderKey.DEPENDS_ON),
                all(HeaderKey.LABELS),
                one(HeaderKey.MESSAGE),
                created,
                all(HeaderKey.REPLACES),
                source);
    }

    void unknown(String word, int line) {
        List<String> known = HeaderKey.words(form);
        String hint = Nearest.to(word, known)
                .map("Did you mean '%s'?"::formatted)
                .orElse("There are: " + String.join(", ", known) + ".");
        faults.at(line, "'%s' is nothing a header knows. %s".formatted(word, hint));
    }

    private String one(HeaderKey key) {
        List<String> said = all(key);
        return said.isEmpty() ? "" : said.get(0);
    }

    private List<String> all(HeaderKey key) {
        return values.getOrDefault(key, List.of());
    }

    private void checkId(String id, int line) {
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(HeaderDraft::isIdCharacter)) {
            faults.at(
                    line, "'%s' is no revision id: letters, digits and _ only, at most %d.".formatted(id, LONGEST_ID));
        } else if (RESERVED.contains(id)) {
            faults.at(line, "'%s' is no revision id: the word means something else in commands.".formatted(id));
        }
    }

    private void checkLabel(String label, int line) {
        boolean legal = !label.isEmpty()
                && label.chars().noneMatch(c -> c == '@' || c == ':' || c == '+' || c == ',' || c <= ' ')
                && !label.startsWith("-");
        if (!legal || RESERVED.contains(label)) {
            faults.at(
                    line,
                    "'%s' is no label: no blanks, none of @ : + , and not head, heads, base or current."
                            .formatted(label));
        }
    }

    private void checkNotBlank(HeaderKey key, String name, int line) {
        if (name.isBlank()) {
            faults.at(line, "'%s' holds an empty name.".formatted(key.in(form)));
        }
    }

    private Optional<Instant> instant(String text, int line) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            faults.at(line, "'created' is '%s', not an instant such as 2026-11-22T14:31:05Z.".formatted(text));
            return Optional.empty();
        }
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
