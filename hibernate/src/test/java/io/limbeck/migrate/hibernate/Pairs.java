package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.Product;
import io.limbeck.migrate.testkit.Tries;
import java.util.List;

/**
 * Which versions of a framework a contract runs with on a database: all of them in the long suite. In the short one each version and
 * each database is there, and contracts that begin elsewhere in the circle have other pairs.
 */
final class Pairs {
    private static final List<String> PRODUCTS = List.of("sqlite", "h2", "postgresql", "mariadb", "mysql");

    private Pairs() {}

    static List<String> of(List<String> versions, Product product, int begin) {
        int at = (PRODUCTS.indexOf(product.name()) + begin) % versions.size();
        return Tries.thorough() ? versions : List.of(versions.get(at));
    }
}
