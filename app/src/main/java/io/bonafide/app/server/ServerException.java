package io.bonafide.app.server;

import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** The server cannot start. */
public final class ServerException extends Exception implements Worded {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/server/server");

    private final transient Wording says;

    private ServerException(Wording says, Throwable cause) {
        super(says.en(), cause);
        this.says = says;
    }

    /** Names what can be mended; what nobody foresaw is thrown on. */
    static ServerException of(RuntimeException cause, ServerSettings settings) {
        if (causedBy(cause, PortInUseException.class) || causedBy(cause, BindException.class)) {
            return new ServerException(TEXTS.say("port", settings.address(), settings.port()), cause);
        }
        if (causedBy(cause, UnknownHostException.class)) {
            return new ServerException(TEXTS.say("address", settings.address()), cause);
        }
        Optional<Wording> worded = causes(cause)
                .filter(Worded.class::isInstance)
                .map(why -> ((Worded) why).says())
                .findFirst();
        if (worded.isPresent()) {
            return new ServerException(worded.get(), cause);
        }
        throw cause;
    }

    private static boolean causedBy(Throwable problem, Class<? extends Throwable> kind) {
        return causes(problem).anyMatch(kind::isInstance);
    }

    private static Stream<@Nullable Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, each -> each != null, each -> each == null ? null : each.getCause());
    }

    @Override
    public Wording says() {
        return says;
    }
}
