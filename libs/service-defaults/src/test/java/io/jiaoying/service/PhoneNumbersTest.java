package io.jiaoying.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "called 13812345678 now | called 138****5678 now",
                "phone:13812345678 | phone:138****5678",
                "手机13812345678。 | 手机138****5678。",
                "to=10000000001, | to=100****0001,",
                "{\"phone\":\"13812345678\"} | {\"phone\":\"138****5678\"}",
                "+8613812345678 | 138****5678",
                "+86 138 1234 5678 | 138****5678",
                "138-1234-5678 | 138****5678",
                "010-62345678 | 010****5678",
                "0916-3212345 | 0916****2345",
                "09163212345 | 0916****2345",
                "+4915112345678 | 491****5678",
                "two: 13812345678 13912345679 | two: 138****5678 139****5679"
            })
    void telephone_numbers_are_masked(String text, String masked) {
        assertThat(PhoneNumbers.in(text)).isTrue();
        assertThat(PhoneNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region 610725101201",
                "region 130102001001",
                "region 130102001",
                "at 1751601660000 ms",
                "2026-07-04T04:01:00.123+08:00",
                "6f1d6f0e-35a1-4d9c-9d0b-138123456789",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736",
                "127.0.0.1:18090",
                "took 12345678901234567 ns",
                "offset 1234567"
            })
    void codes_ids_and_instants_stay_readable(String text) {
        assertThat(PhoneNumbers.masked(text)).isEqualTo(text);
    }
}
