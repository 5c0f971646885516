package io.jiaoying.warning.carriers.application;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** An SMSC that speaks SMPP 3.4. */
public interface SmppSettings extends ProviderSettings {
    String host();

    @WithDefault("2775")
    int port();

    String systemId();

    /** At most eight characters (SMPP 3.4, 4.1.1). */
    String password();

    Optional<String> systemType();

    /** The access number 接入号 that people see and reply to. */
    String from();

    @WithDefault("PT15S")
    Duration enquireLink();

    /** How long an answer to a submission may take. */
    @WithDefault("PT5S")
    Duration timeout();

    @WithDefault("udh")
    LongText longText();

    /** Vendor parameter that carries the attempt's id to an SMSC that then takes it once only (0x1400 to 0x3FFF). */
    OptionalInt attemptTag();

    /** Vendor parameter that carries the trace. */
    OptionalInt traceTag();

    /** How a text longer than one message travels. */
    enum LongText {
        /** Parts with a user data header. */
        UDH,
        /** Parts with sar parameters. */
        SAR,
        /** Whole, as message_payload. */
        PAYLOAD
    }
}
