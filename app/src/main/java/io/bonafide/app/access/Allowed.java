package io.bonafide.app.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may use a route. A route whose method does not have it is closed to everybody. A path variable named {@code shop} limits
 * it further, to callers whose shops include the one named; for others the route does not exist.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** People of one of these roles. */
    Role[] roles() default {};

    /** Keys with one of these scopes. */
    Scope[] keys() default {};

    /** Whoever is signed in, of whatever role. */
    boolean anyRole() default false;

    /** Also who has yet to replace a temporary password; widens the roles no further. */
    boolean temporary() default false;

    /** Whoever asks, signed in or not. */
    boolean everybody() default false;
}
