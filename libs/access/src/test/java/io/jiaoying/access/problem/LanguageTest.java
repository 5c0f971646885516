package io.jiaoying.access.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "NULL | CHINESE",
                "'' | CHINESE",
                "en | ENGLISH",
                "en-GB,en;q=0.9 | ENGLISH",
                "zh-CN,zh;q=0.9,en;q=0.8 | CHINESE",
                "en;q=0.5,zh;q=0.9 | CHINESE",
                "fr,en;q=0.3 | ENGLISH",
                "fr | CHINESE",
                "* | CHINESE",
                "en;q=0 | CHINESE",
                ";;; | CHINESE",
                "en;q=x | CHINESE"
            })
    void english_only_when_it_is_preferred(String acceptLanguage, Language language) {
        assertThat(Language.preferredBy(acceptLanguage)).isEqualTo(language);
    }
}
