package io.limbeck.migrate.internal.python;

import io.limbeck.migrate.internal.python.PythonToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts Python source into tokens, with the beginnings and ends of its blocks. */
final class PythonLexer {
    private static final int TAB = 8;

    private final String source;
    private final List<PythonToken> tokens = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));
    private int at;
    private int line = 1;
    private int brackets;

    PythonLexer(String source) {
        this.source = source.replace("\r\n", "\n").replace('\r', '\n');
    }

    List<PythonToken> tokens() {
        boolean atLineStart = true;
        while (at < source.length()) {
            if (atLineStart && brackets == 0) {
                indentation();
                atLineStart = false;
            } else {
                atLineStart = one();
            }
        }
        if (brackets > 0) {
            throw new PythonSyntaxException(line, "a bracket is not closed");
        }
        endStatement();
        for (int level = indents.size(); level > 1; level--) {
            add(Kind.DEDENT, "");
        }
        return tokens;
    }

    /** Blank lines and comments have none. */
    private void indentation() {
        int width = 0;
        while (at < source.length() && " \t\f".indexOf(source.charAt(at)) >= 0) {
            width = source.charAt(at) == '\t' ? (width / TAB + 1) * TAB : width + 1;
            at++;
        }
        if (at == source.length() || source.charAt(at) == '\n' || source.charAt(at) == '#') {
            return;
        }
        if (width > indents.getLast()) {
            indents.addLast(width);
            add(Kind.INDENT, "");
        }
        while (width < indents.getLast()) {
            indents.removeLast();
            add(Kind.DEDENT, "");
        }
        if (width != indents.getLast()) {
            throw new PythonSyntaxException(line, "the indentation does not match that of any block");
        }
    }

    /** Reads one token or blank; true at the end of a line. */
    private boolean one() {
        char c = source.charAt(at);
        if (c == '\n') {
            if (brackets == 0) {
                endStatement();
            }
            at++;
            line++;
            return true;
        } else if (c == '#') {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
        } else if (c == '\\' && source.startsWith("\n", at + 1)) {
            at += 2;
            line++;
        } else if (c == '"' || c == '\'') {
            string("");
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            word();
        } else if (Character.isDigit(c) || (c == '.' && at + 1 < source.length() && digitAt(at + 1))) {
            number();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else {
            operator(c);
        }
        return false;
    }

    private boolean digitAt(int place) {
        return Character.isDigit(source.charAt(place));
    }

    private void word() {
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        String word = source.substring(at, end);
        at = end;
        boolean quoted = end < source.length() && (source.charAt(end) == '"' || source.charAt(end) == '\'');
        if (quoted && PythonString.isPrefix(word)) {
            string(word);
        } else {
            add(Kind.NAME, word);
        }
    }

    private void number() {
        int end = at;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || "._".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        add(Kind.NUMBER, source.substring(at, end).replace("_", ""));
        at = end;
    }

    private void string(String prefix) {
        PythonString string = new PythonString(source, prefix, at);
        if (string.end() < 0) {
            throw new PythonSyntaxException(line, "a string is not closed");
        }
        String value = string.value();
        add(string.isKnown() ? Kind.STRING : Kind.OTHER_STRING, value);
        line += (int) source.substring(at, string.after())
                .chars()
                .filter(c -> c == '\n')
                .count();
        at = string.after();
    }

    private void operator(char c) {
        if ("([{".indexOf(c) >= 0) {
            brackets++;
        } else if (")]}".indexOf(c) >= 0 && --brackets < 0) {
            throw new PythonSyntaxException(line, "a bracket is closed that is not open");
        }
        if (c == ';' && brackets == 0) {
            endStatement();
            at++;
            return;
        }
        boolean two = source.startsWith("==", at)
                || source.startsWith("!=", at)
                || source.startsWith("<=", at)
                || source.startsWith(">=", at)
                || source.startsWith(":=", at)
                || source.startsWith("->", at)
                || source.startsWith("**", at);
        add(Kind.OPERATOR, source.substring(at, two ? at + 2 : at + 1));
        at += two ? 2 : 1;
    }

    private void endStatement() {
        boolean open = !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).kind() != Kind.NEWLINE
                && tokens.get(tokens.size() - 1).kind() != Kind.INDENT
                && tokens.get(tokens.size() - 1).kind() != Kind.DEDENT;
        if (open) {
            add(Kind.NEWLINE, "");
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new PythonToken(kind, text, line));
    }
}
