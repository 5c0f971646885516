package io.jiaoying.resource.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"10000", "10000000001", "+8613800000000", "12345678901234567890"})
    void five_to_twenty_digits_with_an_optional_plus_are_a_number(String text) {
        assertThat(PhoneNumber.of(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "123456789012345678901",
                "+1234",
                "1000 0000",
                "1000-000",
                "１２３４５",
                "tel:10000",
                "++10000",
                "10000\n"
            })
    void anything_else_is_none(String text) {
        assertThat(PhoneNumber.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10000000001,1000****001",
        "+8613800000123,+861****123",
        "1234567890,123****90",
        "12345678,123****78",
        "1234567,****67",
        "12345,****45"
    })
    void at_least_three_digits_stay_hidden(String number, String masked) {
        assertThat(new PhoneNumber(number).masked()).isEqualTo(masked);
    }

    @Test
    void a_number_prints_itself_masked() {
        assertThat(new PhoneNumber("10000000001")).hasToString("1000****001");
        assertThat(new Email("zhang@example.cn")).hasToString("z***@example.cn");
    }
}
