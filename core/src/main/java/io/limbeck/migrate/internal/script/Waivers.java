package io.limbeck.migrate.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that a script may break, as a line of it says: {@code -- migrate:allow RULE reason}, in Java behind {@code //}. */
public final class Waivers {
    private static final Pattern IN_JAVA =
            Pattern.compile("^\\s*//\\s*migrate:allow\\s+(\\S+)[ \\t]*(.*)$", Pattern.MULTILINE);

    private Waivers() {}

    public static List<Waiver> of(Script script) {
        if (script instanceof SqlScript sql) {
            return sql.waivers();
        }
        List<Waiver> waivers = new ArrayList<>();
        String text = script.text();
        Matcher line = IN_JAVA.matcher(text);
        while (line.find()) {
            waivers.add(new Waiver(line.group(1), line.group(2).strip(), Lines.at(text, line.start(1))));
        }
        return waivers;
    }
}
