package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.internal.script.HeaderKey.Form;
import io.limbeck.migrate.internal.script.ScriptReader.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the head of an SQL script, {@code -- key: value} lines, and where its sections are.
 *
 * <p>Before the first section only comments are allowed. A comment line is a header line when it begins with a key; another
 * lower-case word followed by a colon and a blank is taken for a mistyped key.
 */
final class SqlHeader {
    /** Alembic's words; passed over as prose they would make a revision without its parents. */
    private static final Map<String, HeaderKey> ALEMBIC = Map.of(
            "revision id", HeaderKey.ID,
            "revises", HeaderKey.DOWN,
            "down revision", HeaderKey.DOWN,
            "branch labels", HeaderKey.LABELS,
            "depends on", HeaderKey.DEPENDS_ON);

    private final String text;
    private final Faults faults;
    private final HeaderDraft draft;
    private final SqlSections sections;

    private SqlHeader(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.draft = new HeaderDraft(Form.SQL, faults);
        this.sections = new SqlSections(text, faults);
    }

    static Optional<Script> read(ScriptSource source, ScriptText script, Faults faults) {
        SqlHeader header = new SqlHeader(script.text(), faults);
        header.sections.find();
        header.head(header.sections.headEnd());
        if (!header.draft.has(HeaderKey.ID)) {
            faults.at(1, "there is no line '-- revision: …' before the first section.");
        }
        if (!header.sections.hasUpgrade()) {
            faults.at(1, "there is no line '-- migrate:upgrade'; put the script's statements below it.");
        }
        if (!faults.found().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SqlScript(
                header.draft.build(source.name()),
                script.checksum(),
                source,
                header.sections.sections(),
                header.sections.waivers()));
    }

    /** The lines before the first section. */
    private void head(int end) {
        int line = 1;
        boolean inComment = false;
        boolean strayText = false;
        for (int from = 0; from < end; line++) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int begin = skipBlanks(from, to);
            while (begin < to && (inComment || text.startsWith("/*", begin))) {
                int close = closingComment(inComment ? begin : begin + 2, to);
                inComment = close < 0;
                begin = inComment ? to : skipBlanks(close + 2, to);
            }
            String said = text.substring(begin, to).strip();
            from = to + 1;
            if (said.startsWith("--")) {
                comment(said.substring(2).strip(), line);
            } else if (!said.isEmpty() && !strayText) {
                strayText = true;
                faults.at(line, "there is SQL before the first section: put it below a line '-- migrate:upgrade'.");
            }
        }
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where a block comment ends that is open at this place, or -1 when not on this line. */
    private int closingComment(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                return i;
            }
        }
        return -1;
    }

    private void comment(String said, int line) {
        int colon = said.indexOf(':');
        if (said.startsWith("migrate:")) {
            return;
        }
        if (colon <= 0) {
            draft.describe(said);
            return;
        }
        String word = said.substring(0, colon);
        String value = said.substring(colon + 1);
        String small = word.toLowerCase(Locale.ROOT);
        Optional<HeaderKey> key = HeaderKey.of(Form.SQL, small);
        if (key.isPresent()) {
            draft.set(key.get(), values(key.get(), value.strip()), line);
            return;
        }
        HeaderKey alembic = ALEMBIC.get(small.replace('_', ' ').replace('-', ' '));
        if (alembic != null && !word.equals("depends_on")) { // that is a slip of the key, and said as one
            faults.at(line, "'%s' is Alembic's key: write -- %s:".formatted(word, alembic.in(Form.SQL)));
        } else if (isKeyLike(word) && (value.isEmpty() || value.charAt(0) <= ' ')) {
            draft.unknown(word, line);
        } else {
            draft.describe(said);
        }
    }

    private static List<String> values(HeaderKey key, String value) {
        if (!key.several()) {
            return List.of(value);
        }
        if (value.indexOf(',') < 0) {
            return value.isEmpty() ? List.of() : List.of(value);
        }
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** {@code depends_on} and {@code dependsOn} too: they are mistyped, not meant as prose. */
    private static boolean isKeyLike(String word) {
        return word.charAt(0) >= 'a'
                && word.charAt(0) <= 'z'
                && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_');
    }
}
