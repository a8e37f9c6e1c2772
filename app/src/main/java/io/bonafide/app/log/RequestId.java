package io.bonafide.app.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a request in the log and in its answer. One that the sender gave is taken if it is a UUID or 32 hexadecimal digits, as proxies
 * make them: what could be a person's number or name is not.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    /** What a line of the log calls it, and a member of a problem. */
    public static final String FIELD = "http.request.id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern FORM =
            Pattern.compile("\\p{XDigit}{32}|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private RequestId() {}

    /** The request's id, found or made when it is first asked for. */
    public static String of(HttpServletRequest request) {
        @Nullable String known = (String) request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        @Nullable String given = request.getHeader(HEADER);
        String id = given != null && FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
