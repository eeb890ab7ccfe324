package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a constraint says, whatever it is called and however it is spelled: two with the same meaning are the same.
 *
 * @param columns in small letters
 * @param more the condition of a check, the target of a foreign key
 */
record ConstraintKey(Part.Kind kind, List<String> columns, List<String> more) {
    static ConstraintKey of(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return new ConstraintKey(Part.Kind.PRIMARY_KEY, small(key.columns()), List.of());
        } else if (constraint instanceof Constraint.Unique unique) {
            return new ConstraintKey(Part.Kind.UNIQUE, small(unique.columns()), List.of());
        } else if (constraint instanceof Constraint.Check check) {
            return new ConstraintKey(Part.Kind.CHECK, List.of(), meanings(Token.of(check.sql())));
        }
        Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
        return new ConstraintKey(
                Part.Kind.FOREIGN_KEY,
                small(key.columns()),
                List.of(key.target().name().toLowerCase(Locale.ROOT)));
    }

    static ConstraintKey of(TableText text, TableText.Item item, Part part) {
        List<Token> said = text.tokens(part.body(), part.to());
        List<Token> inside = inParentheses(said);
        if (part.kind() == Part.Kind.CHECK) {
            return new ConstraintKey(Part.Kind.CHECK, List.of(), meanings(inside));
        }
        List<String> columns =
                item.column().map(column -> small(List.of(column))).orElseGet(() -> names(inside));
        List<String> target = new ArrayList<>();
        for (int i = 0; i + 1 < said.size() && part.kind() == Part.Kind.FOREIGN_KEY; i++) {
            if (said.get(i).is("REFERENCES")) {
                target.add(said.get(i + 1).name().toLowerCase(Locale.ROOT));
                break;
            }
        }
        return new ConstraintKey(part.kind(), columns, target);
    }

    private static List<Token> inParentheses(List<Token> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).is("(")) {
                return said.subList(i + 1, PartReader.behind(said, i, said.size()) - 1);
            }
        }
        return List.of();
    }

    /** The first word after each comma; what follows is a collation or a direction. */
    private static List<String> names(List<Token> said) {
        List<String> names = new ArrayList<>();
        boolean first = true;
        for (Token token : said) {
            if (first) {
                names.add(token.name().toLowerCase(Locale.ROOT));
            }
            first = token.is(",");
        }
        return names;
    }

    private static List<String> meanings(List<Token> tokens) {
        return tokens.stream().map(Token::meaning).toList();
    }

    private static List<String> small(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
