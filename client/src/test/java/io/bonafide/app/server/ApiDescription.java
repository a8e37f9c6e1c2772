package io.bonafide.app.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Caller;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.HandlerMethod;

/**
 * Has springdoc read the API's description out of the running server's routes. What it cannot see in them it takes from their
 * {@link Allowed}, from their Javadoc, and from {@link ByHand}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static final String PATH = "/v3/api-docs";

    static {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Caller.Person.class, Caller.Key.class)
                .replaceWithSchema(tools.jackson.databind.JsonNode.class, ByHand.anything());
    }

    /** Only here: the server itself serves the written document. */
    @Bean
    @Order(0)
    SecurityFilterChain description(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Names as the server's JSON has them. */
    @Bean
    ModelConverter names() {
        ObjectMapper mapper = Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper).openapi31(true);
    }

    @Bean
    GlobalOperationCustomizer operations(JavadocOfSources javadoc) {
        return (operation, handler) -> described(operation, handler, javadoc);
    }

    @Bean
    GlobalOpenApiCustomizer whole(JavadocOfSources javadoc) {
        return new Finishing(javadoc)::finish;
    }

    @Bean
    JavadocOfSources javadoc() {
        return JavadocOfSources.read();
    }

    private static Operation described(Operation operation, HandlerMethod handler, JavadocOfSources javadoc) {
        String type = handler.getBeanType().getName();
        JavadocOfSources.Entry said = javadoc.of(type, handler.getMethod().getName());
        Allowed allowed = Objects.requireNonNull(
                handler.getMethodAnnotation(Allowed.class), () -> handler + " says not who may use it.");
        operation.setTags(List.of(
                handler.getBeanType().getSimpleName().replace("Controller", "").toLowerCase(Locale.ROOT)));
        operation.setDescription(said.text() + (said.text().isEmpty() ? "" : "\n\n") + openTo(allowed));
        operation.setSecurity(security(allowed));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                @Nullable String text = said.parameters().get(parameter.getName());
                parameter.setDescription(text);
            });
        }
        return operation;
    }

    private static String openTo(Allowed allowed) {
        if (allowed.everybody()) {
            return "Open to everybody.";
        }
        Stream<String> people = allowed.anyRole()
                ? Stream.of("every role")
                : Stream.of(allowed.roles()).map(role -> "`" + role.code() + "`");
        Stream<String> keys = Stream.of(allowed.keys()).map(scope -> "keys of `" + scope.code() + "`");
        return "Open to " + String.join(", ", Stream.concat(people, keys).toList()) + ".";
    }

    private static List<SecurityRequirement> security(Allowed allowed) {
        if (allowed.everybody()) {
            return List.of();
        }
        boolean people = allowed.anyRole() || allowed.roles().length > 0;
        Stream<SecurityRequirement> session = people
                ? Stream.of(new SecurityRequirement().addList(ByHand.SESSION).addList(ByHand.FORGERY_TOKEN))
                : Stream.of();
        Stream<SecurityRequirement> key =
                allowed.keys().length > 0 ? Stream.of(new SecurityRequirement().addList(ByHand.KEY)) : Stream.of();
        return Stream.concat(key, session).toList();
    }
}
