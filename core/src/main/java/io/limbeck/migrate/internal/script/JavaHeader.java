package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.script.HeaderKey.Form;
import io.limbeck.migrate.internal.script.JavaTokens.Kind;
import io.limbeck.migrate.internal.script.ScriptReader.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code @Revision} and its class from the text of a Java script. */
final class JavaHeader {
    private static final String LITERALS =
            "Headers are read without compiling, so they must be literals: \"…\" or {\"…\", \"…\"}.";

    private final Faults faults;
    private final JavaTokens tokens;
    private final Lines lines;
    private final HeaderDraft draft;
    private String packageName = "";
    private String className = "";
    private String message = "";
    private List<String> description = List.of();
    private int revisionLine;
    private int types;

    private JavaHeader(String text, Faults faults) {
        this.faults = faults;
        this.tokens = new JavaTokens(text);
        this.lines = new Lines(text);
        this.draft = new HeaderDraft(Form.JAVA, faults);
    }

    static Optional<Script> read(ScriptSource source, ScriptText script, Faults faults) {
        JavaHeader header = new JavaHeader(script.text(), faults);
        header.compilationUnit();
        if (!faults.found().isEmpty()) {
            return Optional.empty();
        }
        RevisionHeader revision = header.draft.build(source.name());
        return Optional.of(new JavaScript(revision, script.checksum(), source, header.packageName, header.className));
    }

    private void compilationUnit() {
        tokens.next();
        while (!tokens.isLast()) {
            declaration();
        }
        if (tokens.kind() == Kind.UNCLOSED) {
            String opener = tokens.written().startsWith("/*") ? "a comment" : "a string or character";
            faults.at(line(), "%s starts here and is never closed.".formatted(opener));
        } else if (types == 0 || revisionLine == 0) {
            faults.at(
                    1,
                    types == 0
                            ? "there is no class: a script is one class with @Revision(id = \"…\") on it."
                            : "there is no @Revision on the class: put @Revision(id = \"…\", down = \"…\") before it.");
        } else if (!draft.has(HeaderKey.ID) && faults.found().isEmpty()) {
            faults.at(revisionLine, "@Revision has no id: write @Revision(id = \"…\").");
        }
        draft.set(HeaderKey.MESSAGE, List.of(message), Math.max(1, revisionLine));
        description.forEach(draft::describe);
    }

    /** One step at the top level; ends on the token after it. */
    private void declaration() {
        if (tokens.is("package") || tokens.is("import")) {
            boolean isPackage = tokens.is("package");
            tokens.next();
            String name = qualifiedName();
            if (isPackage) {
                packageName = name;
            }
            while (!tokens.isLast() && !tokens.is(';')) {
                tokens.next();
            }
            tokens.forgetJavadoc();
        } else if (tokens.is('@')) {
            annotation();
        } else if (tokens.is("class") || tokens.is("interface") || tokens.is("enum") || tokens.is("record")) {
            type();
        } else {
            if (tokens.is('{')) {
                tokens.skipToPartner();
            }
            tokens.next();
        }
    }

    private void annotation() {
        int at = line();
        tokens.next();
        if (tokens.is("interface")) {
            return;
        }
        String name = qualifiedName();
        boolean isRevision = name.equals("Revision") || name.equals("io.limbeck.migrate.Revision");
        if (isRevision && revisionLine > 0) {
            faults.at(at, "@Revision appears twice.");
        } else if (isRevision) {
            revisionLine = at;
        }
        if (!tokens.is('(')) {
            return;
        }
        if (isRevision) {
            attributes();
        } else {
            tokens.skipToPartner();
        }
        tokens.next();
    }

    private void type() {
        int at = line();
        tokens.next();
        String name = tokens.written();
        types++;
        if (types == 1) {
            className = name;
            message = tokens.message();
            description = tokens.description();
        } else {
            faults.at(at, "%s is a second top-level type: nest helpers inside %s.".formatted(name, className));
        }
        while (!tokens.isLast() && !tokens.is('{')) {
            tokens.next();
        }
        if (tokens.is('{')) {
            tokens.skipToPartner();
            tokens.next();
        }
        tokens.forgetJavadoc();
    }

    /** {@code (name = value, …)}; ends on the closing parenthesis. */
    private void attributes() {
        tokens.next();
        while (!tokens.isLast() && !tokens.is(')')) {
            if (tokens.kind() != Kind.WORD) {
                faults.at(line(), "@Revision needs named attributes: @Revision(id = \"…\"). " + LITERALS);
                skipValue();
            } else {
                attribute();
            }
            if (tokens.is(',') || tokens.is('}')) {
                tokens.next();
            }
        }
    }

    private void attribute() {
        String name = tokens.written();
        int at = line();
        tokens.next();
        if (!tokens.is('=')) {
            faults.at(at, "@Revision needs named attributes: @Revision(id = \"…\"). " + LITERALS);
            skipValue();
            return;
        }
        tokens.next();
        int before = faults.found().size();
        List<String> said = tokens.is('{') ? array(name) : single(name);
        if (tokens.isLast()) {
            return; // What is not closed, or cut off, is told once, at the end.
        }
        Optional<HeaderKey> key = HeaderKey.of(Form.JAVA, name);
        if (key.isEmpty()) {
            draft.unknown(name, at);
        } else if (said.size() != 1 && !key.get().several() && faults.found().size() == before) {
            faults.at(at, "'%s' takes one value.".formatted(name));
        } else if (faults.found().size() == before) {
            draft.set(key.get(), said, at);
        }
    }

    private List<String> array(String name) {
        List<String> said = new ArrayList<>();
        tokens.next();
        while (!tokens.isLast() && !tokens.is('}') && !tokens.is(')')) {
            said.addAll(single(name));
            if (tokens.is(',')) {
                tokens.next();
            }
        }
        if (tokens.is('}')) {
            tokens.next();
        }
        return said;
    }

    /** One or more literals joined by {@code +}; ends on the token after it, which is a comma or closes something. */
    private List<String> single(String name) {
        int at = line();
        StringBuilder value = new StringBuilder();
        boolean literal = true;
        while (literal && (tokens.kind() == Kind.STRING || tokens.kind() == Kind.TEXT_BLOCK)) {
            try {
                value.append(JavaLiteral.value(tokens.written()));
            } catch (IllegalArgumentException e) {
                faults.at(line(), "%s is not a Java literal.".formatted(tokens.written()));
            }
            tokens.next();
            if (tokens.is(',') || tokens.is(')') || tokens.is('}')) {
                return List.of(value.toString());
            }
            literal = tokens.is('+');
            if (literal) {
                tokens.next();
            }
        }
        if (!tokens.isLast()) {
            faults.at(at, "the value of '%s' is not a literal. %s".formatted(name, LITERALS));
        }
        skipValue();
        return List.of();
    }

    /** To the comma after a value that cannot be read, or to what closes its surroundings. */
    private void skipValue() {
        while (!tokens.isLast() && !tokens.is(',') && !tokens.is(')') && !tokens.is('}')) {
            if (tokens.is('(') || tokens.is('{') || tokens.is('[')) {
                tokens.skipToPartner();
            }
            tokens.next();
        }
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder();
        while (tokens.kind() == Kind.WORD || tokens.is('.')) {
            // Between two words without a dot the name is over.
            if (tokens.kind() == Kind.WORD && name.length() > 0 && name.charAt(name.length() - 1) != '.') {
                break;
            }
            name.append(tokens.written());
            tokens.next();
        }
        return name.toString();
    }

    private int line() {
        return lines.of(tokens.start());
    }
}
