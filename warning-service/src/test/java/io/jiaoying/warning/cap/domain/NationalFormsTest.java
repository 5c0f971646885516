package io.jiaoying.warning.cap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.EventTypes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalFormsTest {
    @Test
    void an_identifier_has_31_characters_and_beijings_time() {
        String identifier =
                NationalIdentifier.of(new UnitCode("61072541600000"), Instant.parse("2026-07-04T16:00:00Z"), 3);
        assertThat(identifier).isEqualTo("61072541600000_20260705000000_3").hasSize(31);
        assertThat(NationalIdentifier.isOne(identifier)).isTrue();
        assertThat(NationalIdentifier.isOne("11010841600000_20260705000000")).isTrue();
        assertThat(NationalIdentifier.isOne("61072541600000_2026070500000_3")).isFalse();
    }

    @Test
    void there_are_ten_serial_numbers_and_fourteen_digits() {
        UnitCode unit = new UnitCode("61072541600000");
        assertThatThrownBy(() -> NationalIdentifier.of(unit, Instant.EPOCH, 10)).hasMessageContaining("0 to 9");
        assertThatThrownBy(() -> new UnitCode("6107254160000")).hasMessageContaining("14 digits");
        assertThat(unit.region()).isEqualTo("610725");
    }

    @ParameterizedTest
    @CsvSource({"RED,Extreme", "ORANGE,Severe", "YELLOW,Moderate", "BLUE,Minor"})
    void each_colour_has_its_severity_and_the_other_way_nothing_follows(Colour colour, String severity) {
        assertThat(ColourWords.severity(colour)).isEqualTo(severity);
        assertThat(ColourWords.of(colour.wire())).contains(colour);
        assertThat(ColourWords.of(colour.chinese())).contains(colour);
        assertThat(ColourWords.of(severity)).isEmpty();
    }

    @Test
    void without_a_colour_the_severity_is_unknown() {
        assertThat(ColourWords.severity(null)).isEqualTo("Unknown");
        assertThat(ColourWords.of("红")).contains(Colour.RED);
    }

    @Test
    void codes_lead_back_to_the_types_they_come_from() {
        EventCodes.codeOf("natural.rainstorm")
                .ifPresent(code -> assertThat(code).isEqualTo("11B03"));
        for (String type : new String[] {"natural.rainstorm", "natural.flood", "natural.typhoon", "wildfire.forest"}) {
            assertThat(EventCodes.typeOf(
                            EventCodes.NATIONAL, EventCodes.codeOf(type).orElseThrow()))
                    .contains(type);
            assertThat(EventTypes.known(type)).isTrue();
        }
        assertThat(EventCodes.typeOf(EventCodes.OWN, "power")).contains("power");
        assertThat(EventCodes.typeOf(EventCodes.OWN, "made-up")).isEmpty();
        assertThat(EventCodes.typeOf(EventCodes.NATIONAL, "11B73")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "61,GB/T 2260,610000",
        "610725,GB/T 2260,610725",
        "610725101,GB/T 10114,610725101",
        "610725101201,urn:jiaoying:region,610725101201"
    })
    void regions_travel_under_the_standard_of_their_level(String region, String name, String value) {
        assertThat(Geocodes.nameFor(region)).isEqualTo(name);
        assertThat(Geocodes.value(region)).isEqualTo(value);
        assertThat(Geocodes.mayBeRegion(name, value)).isTrue();
        assertThat(Geocodes.mayBeRegion("postcode", value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::"
            })
    void addresses_inside_are_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddress.isOne(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "114.114.114.114", "2400:3200::1", "100.128.0.1"})
    void addresses_outside_are(String address) throws UnknownHostException {
        assertThat(PublicAddress.isOne(InetAddress.getByName(address))).isTrue();
    }
}
