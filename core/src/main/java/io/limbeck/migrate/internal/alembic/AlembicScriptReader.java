package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.graph.Names;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.python.PythonReader;
import io.limbeck.migrate.internal.python.PythonStatement;
import io.limbeck.migrate.internal.python.PythonSyntaxException;
import io.limbeck.migrate.internal.python.PythonToken;
import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.text.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the head of one script; whatever is wrong with it is a fault with its line. */
final class AlembicScriptReader {
    private static final Pattern CREATED = Pattern.compile("(?m)^Create Date:[ \\t]*(\\S+)[ T](\\S+)");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");

    private final Path file;
    private final String shown;
    private final List<ScriptFault> faults;
    private List<PythonStatement> module = List.of();

    AlembicScriptReader(Path file, String shown, List<ScriptFault> faults) {
        this.file = file;
        this.shown = shown;
        this.faults = faults;
    }

    /** The script; empty if it has faults, which are added to the list. */
    Optional<AlembicScript> read() {
        String text = PythonFiles.text(file);
        try {
            module = PythonReader.read(text);
        } catch (PythonSyntaxException e) {
            fault(e.line(), "cannot be read: " + e.getMessage() + ".");
            return Optional.empty();
        }
        int before = faults.size();
        List<String> ids = names("revision");
        if (ids.size() != 1 && faults.size() == before) {
            fault(
                    1,
                    "does not set 'revision' to one id, as scripts of Alembic do; move other files to another folder.");
        }
        List<String> down = names("down_revision");
        List<String> dependsOn = names("depends_on");
        List<String> labels = names("branch_labels");
        ids.forEach(id -> Names.faultOfId(id).ifPresent(fault -> fault(line("revision"), "the " + fault + ".")));
        labels.forEach(label ->
                Names.faultOfLabel(label).ifPresent(fault -> fault(line("branch_labels"), "the " + fault + ".")));
        if (faults.size() > before) {
            return Optional.empty();
        }
        String doc =
                module.stream().limit(1).flatMap(first -> first.text().stream()).collect(Collectors.joining());
        RevisionHeader header = new RevisionHeader(
                ids.get(0), down, dependsOn, labels, message(doc), Optional.of(created(doc)), List.of(), shown);
        return Optional.of(new AlembicScript(header, module, text.lines().toList()));
    }

    /** The first paragraph, as in Alembic. */
    private static String message(String doc) {
        String first = PARAGRAPH.split(doc.strip(), 2)[0];
        return first.startsWith("Revision ID:") ? "" : OneLine.of(first);
    }

    private Instant created(String doc) {
        Matcher date = CREATED.matcher(doc);
        if (date.find()) {
            String written = date.group(1) + "T" + date.group(2);
            try {
                return DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from)
                                instanceof OffsetDateTime point
                        ? point.toInstant()
                        : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // another format: the file's own time will do
            }
        }
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** The strings that a variable of the module holds; a fault if they are known only when the script runs. */
    private List<String> names(String variable) {
        List<PythonStatement> assignments = assignments(variable);
        if (assignments.isEmpty()) {
            touched(variable).ifPresent(line -> fault(line, computed(variable)));
            return List.of();
        }
        if (assignments.size() > 1) {
            fault(assignments.get(1).line(), "'" + variable + "' is assigned a second time.");
        }
        PythonValue value = assignments.get(0).assigned();
        List<String> names = new ArrayList<>();
        List<PythonValue> items = value instanceof PythonValue.Sequence sequence ? sequence.items() : List.of(value);
        for (PythonValue item : items) {
            if (item instanceof PythonValue.Text text) {
                names.add(text.text());
            } else if (!item.isNone() || items.size() > 1) {
                fault(assignments.get(0).line(), computed(variable));
            }
        }
        return names;
    }

    private static String computed(String variable) {
        return "'" + variable + "' is computed when the script runs; write its value as a literal.";
    }

    /** A block of the module that assigns it, such as an {@code if}. */
    private Optional<Integer> touched(String variable) {
        return module.stream()
                .filter(statement -> !statement.begins("def") && !statement.begins("class"))
                .flatMap(PythonStatement::allTokens)
                .filter(token -> token.isName(variable))
                .map(PythonToken::line)
                .findFirst();
    }

    private List<PythonStatement> assignments(String variable) {
        return module.stream()
                .filter(statement ->
                        statement.assigns().filter(variable::equals).isPresent())
                .toList();
    }

    private int line(String variable) {
        return assignments(variable).stream()
                .findFirst()
                .map(PythonStatement::line)
                .orElse(1);
    }

    private void fault(int line, String what) {
        faults.add(new ScriptFault(shown, OptionalInt.of(line), what));
    }
}
