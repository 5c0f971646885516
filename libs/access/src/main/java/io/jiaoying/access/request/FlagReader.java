package io.jiaoying.access.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** A flag that is left out is not set; {@code null} is no answer to a question of yes or no. */
final class FlagReader extends StdScalarDeserializer<Boolean> {
    private static final long serialVersionUID = 1L;

    FlagReader() {
        super(boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_TRUE) || json.hasToken(JsonToken.VALUE_FALSE)) {
            return json.getBooleanValue();
        }
        return (Boolean) context.handleUnexpectedToken(boolean.class, json);
    }

    @Override
    public Boolean getAbsentValue(DeserializationContext context) {
        return Boolean.FALSE;
    }

    @Override
    public Boolean getNullValue(DeserializationContext context)
            throws com.fasterxml.jackson.databind.JsonMappingException {
        throw MismatchedInputException.from(context.getParser(), boolean.class, "null is not a flag");
    }
}
