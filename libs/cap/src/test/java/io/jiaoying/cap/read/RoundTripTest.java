package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.write.AlertWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static final int MESSAGES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "ISO-8859-1", "UTF-16"})
    void any_message_comes_back_as_it_left(String encoding) {
        RandomAlerts alerts = new RandomAlerts(20261122);
        for (int i = 0; i < MESSAGES; i++) {
            Alert alert = alerts.next();
            assertThat(CapReader.read(AlertWriter.write(alert, Charset.forName(encoding))))
                    .isEqualTo(new Reading.Understood(alert, false));
        }
    }
}
