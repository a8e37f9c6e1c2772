package io.bonafide.app.trace;

import io.bonafide.app.log.RequestId;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Objects;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * What a request's span says, in the words of OpenTelemetry's semantic conventions for HTTP. The path is left out: whoever sends it
 * chooses it. Metrics keep their own words.
 */
final class RequestConvention extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        KeyValues said = KeyValues.of(
                KeyValue.of("http.request.method", method(context).getValue()),
                KeyValue.of("http.route", uri(context).getValue()),
                KeyValue.of("http.response.status_code", status(context).getValue()),
                KeyValue.of("http.request.id", RequestId.of(Objects.requireNonNull(context.getCarrier()))));
        String exception = exception(context).getValue();
        return exception.equals(KeyValue.NONE_VALUE) ? said : said.and(KeyValue.of("error.type", exception));
    }
}
