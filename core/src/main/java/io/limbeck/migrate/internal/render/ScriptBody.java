package io.limbeck.migrate.internal.render;

import java.util.List;

/**
 * The lines of a script's two ways.
 *
 * @param imports names as an import statement gives them, in addition to those that all scripts have; static ones first
 * @param upgrade not indented
 * @param downgrade likewise
 */
public record ScriptBody(List<String> imports, List<String> upgrade, List<String> downgrade) {
    public ScriptBody {
        imports = List.copyOf(imports);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }
}
