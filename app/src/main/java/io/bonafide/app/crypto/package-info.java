/**
 * Cryptography that several features need, by the JDK's own providers.
 *
 * <p>{@link io.bonafide.app.crypto.AesGcm} seals bytes in their place, {@link io.bonafide.app.crypto.Randomness} draws secrets.
 */
@NullMarked
package io.bonafide.app.crypto;

import org.jspecify.annotations.NullMarked;
