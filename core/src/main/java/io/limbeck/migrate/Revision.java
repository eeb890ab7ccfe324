package io.limbeck.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a script: its revision id and its parents.
 *
 * <p>It is read from the source text, without compiling, so every value must be a literal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {
    /** The revision id: letters, digits and {@code _}, at most 64 characters. */
    String id();

    /** The ids of the parents: none for a base, several for a merge. */
    String[] down() default {};

    /** Ids or labels of revisions that must be applied first but are not parents. */
    String[] dependsOn() default {};

    /** Labels for the branch that starts here. */
    String[] labels() default {};

    /** When the script was written, in ISO-8601 such as {@code 2026-11-22T14:31:05Z}. */
    String created() default "";

    /** Reserved: a script that sets it is refused, because it would have no effect. */
    String[] replaces() default {};
}
