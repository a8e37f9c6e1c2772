package io.bonafide.app.server;

import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one of its type that all of a run share. */
public abstract class OfTheRun<T> implements ParameterResolver {
    private final Class<T> type;
    private final Function<ExtensionContext, T> first;

    /** @param first makes it when it is asked for first */
    protected OfTheRun(Class<T> type, Function<ExtensionContext, T> first) {
        this.type = type;
        this.first = first;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public T resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(type, key -> first.apply(context), type));
    }
}
