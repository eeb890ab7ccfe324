package io.limbeck.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The head of a script: which revision it is, and what comes before it.
 *
 * <p>It is read from the source text, without compiling; so every value is a literal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {
    /** Letters, digits and {@code _}, at most 64. */
    String id();

    /** The ids of the parents: none for a base, several for a merge. */
    String[] down() default {};

    /** Ids or labels of revisions that must be applied before this one without being its parents. */
    String[] dependsOn() default {};

    /** Names for the branch that begins here. */
    String[] labels() default {};

    /** When the script was written, in ISO-8601 such as {@code 2026-11-22T14:31:05Z}. */
    String created() default "";

    /** Reserved: a script that gives a value is refused, as it would have no effect. */
    String[] replaces() default {};
}
