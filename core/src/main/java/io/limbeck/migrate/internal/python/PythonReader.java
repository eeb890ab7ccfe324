package io.limbeck.migrate.internal.python;

import io.limbeck.migrate.internal.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From source to statements. */
public final class PythonReader {
    private static final int DEEPEST = 100;
    private static final Set<String> COMPOUND = Set.of(
            "def", "class", "with", "if", "elif", "else", "for", "while", "try", "except", "finally", "async", "match");

    private final List<PythonToken> tokens;
    private int at;

    private PythonReader(List<PythonToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The statements of a module.
     *
     * @throws PythonSyntaxException with the line
     */
    public static List<PythonStatement> read(String source) {
        return new PythonReader(new PythonLexer(source).tokens()).block(0);
    }

    private List<PythonStatement> block(int depth) {
        List<PythonStatement> statements = new ArrayList<>();
        while (at < tokens.size() && tokens.get(at).kind() != Kind.DEDENT) {
            if (depth > DEEPEST) {
                throw new PythonSyntaxException(tokens.get(at).line(), "its blocks are nested too deeply");
            }
            statements.add(statement(depth));
        }
        at++;
        return statements;
    }

    private PythonStatement statement(int depth) {
        PythonToken first = tokens.get(at);
        if (first.kind() == Kind.INDENT) {
            throw new PythonSyntaxException(first.line(), "this line is indented, but is not in a block");
        }
        int end = at;
        while (end < tokens.size() && tokens.get(end).kind() != Kind.NEWLINE) {
            end++;
        }
        List<PythonToken> line = tokens.subList(at, end);
        at = end + 1;
        int last = line.get(line.size() - 1).line();
        int colon = first.kind() == Kind.NAME && COMPOUND.contains(first.text()) ? colon(line) : -1;
        if (colon < 0) {
            return new PythonStatement(line, List.of(), last);
        }
        List<PythonStatement> body;
        if (colon + 1 < line.size()) {
            body = List.of(new PythonStatement(line.subList(colon + 1, line.size()), List.of(), last));
        } else if (at < tokens.size() && tokens.get(at).kind() == Kind.INDENT) {
            at++;
            body = block(depth + 1);
            last = body.isEmpty() ? last : body.get(body.size() - 1).lastLine();
        } else {
            throw new PythonSyntaxException(last, "a block is missing");
        }
        return new PythonStatement(line.subList(0, colon), body, last);
    }

    /** The colon that opens the block; -1 if the keyword is a mere name, as {@code match = 1}. */
    private static int colon(List<PythonToken> line) {
        int depth = 0;
        for (int i = 1; i < line.size(); i++) {
            PythonToken token = line.get(i);
            if (token.isOperator("(") || token.isOperator("[") || token.isOperator("{")) {
                depth++;
            } else if (token.isOperator(")") || token.isOperator("]") || token.isOperator("}")) {
                depth--;
            } else if (depth == 0 && token.isOperator(":")) {
                return i;
            } else if (depth == 0 && token.isOperator("=")) {
                return -1;
            }
        }
        return -1;
    }
}
