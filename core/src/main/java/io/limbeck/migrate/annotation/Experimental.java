package io.limbeck.migrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks API that may change or disappear in any release, even a patch release.
 *
 * <p>Everything else that is public outside of {@code internal} packages follows semantic versioning. On a type, the annotation
 * covers all of its members; on a package, all of its types. Try what is marked and report how it works for you, but do not build
 * a library on it. When the annotation is removed, the element is covered like the rest.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
    ElementType.PACKAGE,
    ElementType.TYPE,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT
})
public @interface Experimental {}
