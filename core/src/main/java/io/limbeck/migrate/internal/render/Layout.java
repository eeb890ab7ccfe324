package io.limbeck.migrate.internal.render;

import java.util.List;
import java.util.stream.Collectors;

/** Cuts code into lines as this project's formatter does: all arguments in one line or each in its own, likewise the calls of a chain. */
final class Layout {
    private static final int STEP = 8;

    private final int width;

    /** @param width of a line, without the common indentation */
    Layout(int width) {
        this.width = width;
    }

    /** The lines of a statement. */
    List<String> statement(Code code) {
        return List.of((lay(code, 0, 0, 1) + ";").split("\n", -1));
    }

    /**
     * @param indent of the line on which the code begins
     * @param column where on it
     * @param behind how many characters must still fit after its end
     */
    private String lay(Code code, int indent, int column, int behind) {
        return code.flat()
                .filter(line -> column + line.length() + behind <= width)
                .orElseGet(() -> cut(code, indent, column, behind));
    }

    private String cut(Code code, int indent, int column, int behind) {
        if (code instanceof Code.Text text) {
            return cut(text, indent, column);
        } else if (code instanceof Code.Call call) {
            return cut(call, indent, behind);
        } else if (code instanceof Code.Chain chain) {
            return cut(chain, indent, column, behind);
        } else if (code instanceof Code.Lambda lambda) {
            String head = lambda.parameter() + " -> ";
            return head + lay(lambda.body(), indent, column + head.length(), behind);
        }
        return ((Code.Word) code).text();
    }

    private String cut(Code.Text text, int indent, int column) {
        String margin = "\n" + " ".repeat(indent + STEP);
        if (text.value().indexOf('\n') >= 0 && JavaStrings.fitsTextBlock(text.value())) {
            return JavaStrings.textBlock(text.value()).stream()
                    .map(line -> line.isEmpty() ? "\n" : margin + line)
                    .collect(Collectors.joining("", "\"\"\"", ""));
        }
        int room = Math.max(40, width - Math.max(column, indent + STEP + 2) - 2);
        return String.join(margin + "+ ", JavaStrings.pieces(text.value(), room));
    }

    private String cut(Code.Call call, int indent, int behind) {
        if (call.arguments().isEmpty()) {
            return call.head() + "()";
        }
        int inner = indent + STEP;
        int last = call.arguments().size() - 1;
        StringBuilder lines = new StringBuilder(call.head()).append('(');
        for (int i = 0; i <= last; i++) {
            lines.append('\n').append(" ".repeat(inner));
            lines.append(lay(call.arguments().get(i), inner, inner, i == last ? 1 + behind : 1));
            lines.append(i == last ? ")" : ",");
        }
        return lines.toString();
    }

    private String cut(Code.Chain chain, int indent, int column, int behind) {
        int inner = indent + STEP;
        boolean attached = chain.first() instanceof Code.Word;
        StringBuilder lines = new StringBuilder(lay(chain.first(), indent, column, 0));
        int last = chain.calls().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean here = attached && i == 0;
            int start = here ? column + lines.length() : inner;
            lines.append(here ? "." : "\n" + " ".repeat(inner) + ".");
            lines.append(lay(chain.calls().get(i), here ? indent : inner, start + 1, i == last ? behind : 0));
        }
        return lines.toString();
    }
}
