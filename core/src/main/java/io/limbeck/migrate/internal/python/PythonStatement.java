package io.limbeck.migrate.internal.python;

import io.limbeck.migrate.internal.python.PythonToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement with its block.
 *
 * @param tokens of its own line; of a compound statement, those before its colon
 * @param body the block of a compound statement; otherwise empty
 * @param lastLine the last line of the statement and its block
 */
public record PythonStatement(List<PythonToken> tokens, List<PythonStatement> body, int lastLine) {
    public PythonStatement {
        tokens = List.copyOf(tokens);
        body = List.copyOf(body);
    }

    /** Its first line, counted from 1. */
    public int line() {
        return tokens.get(0).line();
    }

    /** Whether it begins with this keyword. */
    public boolean begins(String keyword) {
        return tokens.get(0).isName(keyword);
    }

    /** A string alone, such as a docstring. */
    public Optional<String> text() {
        return tokens.size() == 1 && tokens.get(0).kind() == Kind.STRING
                ? Optional.of(tokens.get(0).text())
                : Optional.empty();
    }

    /** The name to which it assigns a value, with or without a type: {@code name: str = …}. */
    public Optional<String> assigns() {
        if (!body.isEmpty() || tokens.size() < 3 || tokens.get(0).kind() != Kind.NAME) {
            return Optional.empty();
        }
        PythonToken second = tokens.get(1);
        boolean assigns = second.isOperator("=") || (second.isOperator(":") && equalsSign() > 0);
        return assigns ? Optional.of(tokens.get(0).text()) : Optional.empty();
    }

    /** What follows the equals sign of an assignment. */
    public PythonValue assigned() {
        return PythonExpression.of(tokens.subList(equalsSign() + 1, tokens.size()));
    }

    private int equalsSign() {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            if (token.isOperator("(") || token.isOperator("[") || token.isOperator("{")) {
                depth++;
            } else if (token.isOperator(")") || token.isOperator("]") || token.isOperator("}")) {
                depth--;
            } else if (depth == 0 && token.isOperator("=")) {
                return i;
            }
        }
        return -1;
    }

    /** All of it as an expression. */
    public PythonValue value() {
        return PythonExpression.of(tokens);
    }

    /** All its tokens, and those of its block. */
    public Stream<PythonToken> allTokens() {
        return Stream.concat(tokens.stream(), body.stream().flatMap(PythonStatement::allTokens));
    }
}
