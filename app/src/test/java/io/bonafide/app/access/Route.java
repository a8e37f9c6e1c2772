package io.bonafide.app.access;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One route that the server has.
 *
 * @param form of the body that it takes
 */
record Route(String method, String path, String form) implements Comparable<Route> {

    static SortedSet<Route> of(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        String form = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
        SortedSet<Route> routes = new TreeSet<>();
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                routes.add(new Route(method.name(), path, form));
            }
        }
        return routes;
    }

    /** Asks for it, with ids of nothing that is there and with a body that says nothing. */
    Visitor.Answer askedBy(Visitor visitor) {
        String asked = path.replace("{shop}", "lotus")
                .replace("**", "readiness")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return visitor.ask(method, asked, method.equals("GET") ? null : "{}", "Content-Type", form);
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
