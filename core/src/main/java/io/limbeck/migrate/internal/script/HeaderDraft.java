package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.graph.Names;
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

/** The values of a header as they are found, checked alike for both forms of script. */
final class HeaderDraft {
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Form form;
    private final Faults faults;
    private final Map<HeaderKey, List<String>> values = new EnumMap<>(HeaderKey.class);
    private final StringBuilder description = new StringBuilder(0);
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
            faults.at(line, "'%s' appears twice.".formatted(key.in(form)));
            return;
        }
        switch (key) {
            case REPLACES -> refuseReplaces(said, line);
            default -> {
                for (String value : said) {
                    check(key, value, line);
                }
            }
        }
    }

    private void check(HeaderKey key, String value, int line) {
        switch (key) {
            case ID -> Names.faultOfId(value).ifPresent(fault -> faults.at(line, fault + "."));
            case LABELS -> Names.faultOfLabel(value).ifPresent(fault -> faults.at(line, fault + "."));
            case CREATED -> created = instant(value, line);
            case DOWN, DEPENDS_ON -> checkNotBlank(key, value, line);
            case MESSAGE, REPLACES -> {
                // Any text is a message.
            }
        }
    }

    /** A line for people; beyond the limit it is left out, as each header is kept in memory. */
    void describe(String line) {
        if (description.length() + line.length() < LONGEST_DESCRIPTION) {
            description.append(line).append('\n');
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
                source,
                description.toString().strip());
    }

    void unknown(String word, int line) {
        List<String> known = HeaderKey.words(form);
        String hint = Nearest.to(word, known)
                .map("Did you mean '%s'?"::formatted)
                .orElse("The keys are: " + String.join(", ", known) + ".");
        faults.at(line, "Unknown header key '%s'. %s".formatted(word, hint));
    }

    private String one(HeaderKey key) {
        List<String> said = all(key);
        return said.isEmpty() ? "" : said.get(0);
    }

    private List<String> all(HeaderKey key) {
        return values.getOrDefault(key, List.of());
    }

    /** Passed over in silence, it would leave both the old revisions and this one to be applied. */
    private void refuseReplaces(List<String> said, int line) {
        if (!said.isEmpty()) {
            faults.at(
                    line, "'%s' is reserved and has no effect yet: remove it.".formatted(HeaderKey.REPLACES.in(form)));
        }
    }

    private void checkNotBlank(HeaderKey key, String name, int line) {
        if (name.isBlank()) {
            faults.at(line, "'%s' contains an empty name.".formatted(key.in(form)));
        }
    }

    private Optional<Instant> instant(String text, int line) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Instant> plain = PlainInstant.of(text);
            return plain.isPresent()
                    ? plain
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            faults.at(line, "'created' is '%s', which is not an instant such as 2026-11-22T14:31:05Z.".formatted(text));
            return Optional.empty();
        }
    }
}
