package io.bonafide.core.exposure;

/** A problem in words that are meant for the user, in each language. */
public interface Worded {
    Wording says();
}
