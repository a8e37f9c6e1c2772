package io.bonafide.app.access;

import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * What the server's chain of filters takes from here. The filter is no bean itself, lest the container puts it up a second time, outside
 * the chain.
 *
 * @param caller finds out who asks
 * @param refusals writes what filters refuse
 * @param tokens against forged requests
 */
public record Doorkeeper(CallerFilter caller, RefusalWriter refusals, CsrfTokenRepository tokens) {}
