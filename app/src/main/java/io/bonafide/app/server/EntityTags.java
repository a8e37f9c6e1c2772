package io.bonafide.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every answer to GET an {@code ETag} of its bytes (RFC 9110, 8.8.3), where its route gave none, and answers 304 to who has it. Browsers are told to
 * store nothing; programs may keep what they read and ask whether it still holds.
 */
final class EntityTags extends ShallowEtagHeaderFilter {
    /** What is sent bit by bit cannot wait for its end. */
    private static final String STREAM = "/stream";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getRequestURI().endsWith(STREAM);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status >= 200 && status < 300 && !response.isCommitted();
    }
}
