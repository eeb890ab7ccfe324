package io.limbeck.migrate.internal.python;

import io.limbeck.migrate.internal.python.PythonToken.Kind;
import io.limbeck.migrate.internal.python.PythonValue.Attribute;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.internal.python.PythonValue.Mapping;
import io.limbeck.migrate.internal.python.PythonValue.Name;
import io.limbeck.migrate.internal.python.PythonValue.Opaque;
import io.limbeck.migrate.internal.python.PythonValue.Sequence;
import io.limbeck.migrate.internal.python.PythonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads literals, names and calls; an expression that holds anything else is opaque as a whole, or in that argument. */
final class PythonExpression {
    private static final int DEEPEST = 100;

    /** What no value begins with, though it is spelled like a name. */
    private static final List<String> KEYWORDS =
            List.of("lambda", "not", "await", "yield", "if", "for", "in", "or", "and");

    private final List<PythonToken> tokens;
    private int at;
    private int depth;

    private PythonExpression(List<PythonToken> tokens) {
        this.tokens = tokens;
    }

    static PythonValue of(List<PythonToken> tokens) {
        PythonExpression reader = new PythonExpression(tokens);
        try {
            return tokens.isEmpty() ? new Opaque() : reader.oneOrTuple("");
        } catch (NotLiteral e) {
            return new Opaque();
        }
    }

    /** One value, or a tuple, up to {@code close} or the end. */
    private PythonValue oneOrTuple(String close) {
        List<PythonValue> items = items(close);
        boolean comma = at > 0 && tokens.get(at - 1).isOperator(",");
        return items.size() == 1 && !comma ? items.get(0) : new Sequence(items);
    }

    private List<PythonValue> items(String close) {
        List<PythonValue> items = new ArrayList<>();
        while (!isAt(close)) {
            items.add(value(close));
            if (!isAt(close)) {
                expect(",");
            }
        }
        return items;
    }

    /** What is not a value on its own spoils only the argument that it is in. */
    private PythonValue value(String close) {
        int start = at;
        int outer = depth;
        try {
            PythonValue value = primary();
            if (isAt(close) || is(",")) {
                return value;
            }
        } catch (NotLiteral e) {
            depth = outer;
        }
        if (close.isEmpty()) {
            throw new NotLiteral();
        }
        at = start;
        skip();
        return new Opaque();
    }

    /** Up to the comma or bracket that ends this value. */
    private void skip() {
        int open = 0;
        while (at < tokens.size()) {
            PythonToken token = tokens.get(at);
            boolean closes = token.isOperator(")") || token.isOperator("]") || token.isOperator("}");
            if (open == 0 && (closes || token.isOperator(","))) {
                return;
            }
            open += closes ? -1 : 0;
            open += token.isOperator("(") || token.isOperator("[") || token.isOperator("{") ? 1 : 0;
            at++;
        }
    }

    private PythonValue primary() {
        if (++depth > DEEPEST) {
            throw new NotLiteral();
        }
        PythonValue value = atom();
        while (at < tokens.size()) {
            if (is("(")) {
                at++;
                value = call(value);
            } else if (is(".")) {
                at++;
                value = new Attribute(value, name());
            } else {
                break;
            }
        }
        depth--;
        return value;
    }

    private PythonValue atom() {
        PythonToken token = next();
        switch (token.kind()) {
            case STRING -> {
                StringBuilder text = new StringBuilder(token.text());
                while (at < tokens.size() && tokens.get(at).kind() == Kind.STRING) {
                    text.append(next().text());
                }
                if (at < tokens.size() && tokens.get(at).kind() == Kind.OTHER_STRING) {
                    throw new NotLiteral();
                }
                return new Text(text.toString());
            }
            case NUMBER -> {
                return new PythonValue.Numeral(token.text());
            }
            case NAME -> {
                if (KEYWORDS.contains(token.text())) {
                    throw new NotLiteral();
                }
                return new Name(token.text());
            }
            default -> {
                return bracketed(token);
            }
        }
    }

    private PythonValue bracketed(PythonToken token) {
        switch (token.text()) {
            case "(" -> {
                PythonValue value = oneOrTuple(")");
                at++;
                return value;
            }
            case "[" -> {
                List<PythonValue> items = items("]");
                at++;
                return new Sequence(items);
            }
            case "{" -> {
                return braces();
            }
            case "-" -> {
                if (at < tokens.size() && tokens.get(at).kind() == Kind.NUMBER) {
                    return new PythonValue.Numeral("-" + next().text());
                }
                throw new NotLiteral();
            }
            default -> throw new NotLiteral();
        }
    }

    private PythonValue braces() {
        Map<String, PythonValue> entries = new LinkedHashMap<>();
        List<PythonValue> items = new ArrayList<>();
        while (!is("}")) {
            PythonValue key = primary();
            if (is(":") && key instanceof Text text) {
                at++;
                entries.put(text.text(), value("}"));
            } else if (entries.isEmpty() && (is(",") || is("}"))) {
                items.add(key);
            } else {
                throw new NotLiteral();
            }
            if (!is("}")) {
                expect(",");
            }
        }
        at++;
        return items.isEmpty() ? new Mapping(entries) : new Sequence(items);
    }

    private Call call(PythonValue function) {
        List<PythonValue> arguments = new ArrayList<>();
        Map<String, PythonValue> named = new LinkedHashMap<>();
        while (!is(")")) {
            if (at + 1 < tokens.size()
                    && tokens.get(at).kind() == Kind.NAME
                    && tokens.get(at + 1).isOperator("=")) {
                String name = name();
                at++;
                named.put(name, value(")"));
            } else if (is("*") || is("**")) {
                throw new NotLiteral();
            } else {
                arguments.add(value(")"));
            }
            if (!is(")")) {
                expect(",");
            }
        }
        at++;
        return new Call(function, arguments, named);
    }

    private String name() {
        PythonToken token = next();
        if (token.kind() != Kind.NAME) {
            throw new NotLiteral();
        }
        return token.text();
    }

    private PythonToken next() {
        if (at == tokens.size()) {
            throw new NotLiteral();
        }
        return tokens.get(at++);
    }

    private boolean is(String operator) {
        return at < tokens.size() && tokens.get(at).isOperator(operator);
    }

    private boolean isAt(String close) {
        return close.isEmpty() ? at == tokens.size() : is(close);
    }

    private void expect(String operator) {
        if (!is(operator)) {
            throw new NotLiteral();
        }
        at++;
    }

    /** Not an error: the expression has to run before its value is known. */
    private static final class NotLiteral extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLiteral() {
            super("", null, false, false);
        }
    }
}
