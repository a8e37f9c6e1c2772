/**
 * Asks a provider of OpenID Connect who somebody is, by the authorization code flow with PKCE. Start at
 * {@link io.bonafide.app.signon.Provider}.
 *
 * <p>Promises: the provider is asked when somebody signs in and never before, by few at a time, each within seconds; what it says
 * counts only with its signature, for this server, now, and as the answer to what this browser asked; one flow gives one answer.
 *
 * <p>It knows no accounts: who may come in is decided in {@code access}.
 */
@NullMarked
package io.bonafide.app.signon;

import org.jspecify.annotations.NullMarked;
