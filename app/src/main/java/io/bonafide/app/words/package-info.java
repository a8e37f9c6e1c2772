/**
 * The words that Bonafide speaks, in each of its languages, kept in properties files.
 *
 * <p>Start at {@link io.bonafide.app.words.Texts}: one file of texts. {@link io.bonafide.app.words.Language} says which
 * languages there are, and which one a user's environment asks for.
 *
 * <p>Promises: a text that one language has and another lacks fails where the file is loaded; numbers agree with their
 * nouns. Depends on nothing but {@code core}'s {@link io.bonafide.core.exposure.Wording}.
 */
@NullMarked
package io.bonafide.app.words;

import org.jspecify.annotations.NullMarked;
