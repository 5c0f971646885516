package io.jiaoying.warning.carriers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.domain.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", " 1 ", "１", "已收到", "收到。", "【已收到】", "收到！谢谢", "OK"})
    void these_say_that_it_was_received(String text) {
        assertThat(Acknowledgement.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "11", "没收到", "收到后怎么办", "退订", "TD"})
    void these_do_not(String text) {
        assertThat(Acknowledgement.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "２", "未到岗。", "收到，未到岗", "正在路上"})
    void these_say_awake_but_not_in_place(String text) {
        assertThat(Acknowledgement.notInPlace(text)).isTrue();
        assertThat(Acknowledgement.in(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED,000,sms-expired", "UNDELIV,027,sms-undeliv-027", "REJECTD,,sms-rejectd"})
    void a_receipt_of_failure_keeps_the_carriers_words(String stat, String error, String reason) {
        assertThat(Receipt.of(stat, error)).contains(new Receipt(Outcome.REFUSED, reason));
    }

    @Test
    void a_message_on_its_way_is_no_news_and_a_delivered_one_is_no_answer() {
        assertThat(Receipt.of("ENROUTE", null)).isEmpty();
        assertThat(Receipt.of("DELIVRD", "000")).contains(new Receipt(Outcome.DELIVERED, null));
        assertThat(Outcome.DELIVERED.answer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKIPPED", "DELIVERED_TO_HANDSET", ""})
    void a_state_that_smpp_does_not_know_is_no_refusal(String stat) {
        assertThat(Receipt.of(stat, "000")).isEmpty();
        assertThat(Receipt.isKnown(stat)).isFalse();
    }

    @Test
    void a_state_is_understood_in_whatever_case() {
        assertThat(Receipt.of("delivrd", null)).contains(new Receipt(Outcome.DELIVERED, null));
        assertThat(Receipt.of("Undeliv", null)).contains(new Receipt(Outcome.REFUSED, "sms-undeliv"));
        assertThat(Receipt.isKnown("enroute")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0x58,FULL", "0x14,FULL", "0x08,FAULT", "0x64,FAULT", "0x0b,REFUSED", "0x45,FAULT", "0x33,REFUSED"})
    void a_full_smsc_is_no_failure_and_a_faulty_one_no_refusal(String status, SmppStatus meaning) {
        assertThat(SmppStatus.of(Integer.decode(status))).isEqualTo(meaning);
    }
}
