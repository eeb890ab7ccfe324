package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A foreign key as it was declared: https://www.sqlite.org/syntax/foreign-key-clause.html. */
final class References {
    private References() {}

    /** @param columns that refer; the clause may begin with them */
    static Constraint.ForeignKey read(List<Token> said, List<String> columns) {
        int at = 0;
        while (!said.get(at).is("REFERENCES")) {
            at++;
        }
        List<Token> clause = said.subList(at + 1, said.size());
        boolean named = clause.size() > 1 && clause.get(1).is("(");
        List<String> target = named ? names(TableDefinition.inParentheses(clause)) : List.of();
        return new Constraint.ForeignKey(
                Optional.empty(),
                columns,
                TableName.of(clause.get(0).name()),
                target,
                action(clause, "DELETE"),
                action(clause, "UPDATE"),
                deferrable(clause),
                Optional.empty());
    }

    static List<String> names(List<Token> said) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (i == 0 || said.get(i - 1).is(",")) {
                names.add(said.get(i).name());
            }
        }
        return names;
    }

    /** The last one declared counts; NO ACTION is the default. */
    private static Optional<ReferentialAction> action(List<Token> clause, String event) {
        Optional<ReferentialAction> action = Optional.empty();
        for (int i = 0; i + 2 < clause.size(); i++) {
            if (clause.get(i).is("ON") && clause.get(i + 1).is(event)) {
                action = action(clause.get(i + 2), i + 3 < clause.size() ? clause.get(i + 3) : clause.get(i));
            }
        }
        return action;
    }

    private static Optional<ReferentialAction> action(Token first, Token second) {
        if (first.is("CASCADE")) {
            return Optional.of(ReferentialAction.CASCADE);
        } else if (first.is("RESTRICT")) {
            return Optional.of(ReferentialAction.RESTRICT);
        } else if (first.is("SET")) {
            return Optional.of(second.is("NULL") ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT);
        }
        return Optional.empty();
    }

    private static Optional<Deferrable> deferrable(List<Token> clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.get(i).is("DEFERRABLE")) {
                boolean later = i + 2 < clause.size() && clause.get(i + 2).is("DEFERRED");
                return clause.get(i - 1).is("NOT")
                        ? Optional.empty()
                        : Optional.of(later ? Deferrable.INITIALLY_DEFERRED : Deferrable.INITIALLY_IMMEDIATE);
            }
        }
        return Optional.empty();
    }
}
