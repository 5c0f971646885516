package io.jiaoying.warning.tasks.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.tasks.domain.TaskTemplate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedTemplatesTest {
    private static final String ART_66 =
            "art-66-start-plan art-66-collect-and-report art-66-keep-analysing art-66-publish-forecasts art-66-publish-advice";

    private final TaskTemplates templates = new TaskTemplates(List.of("tasks/emergency-response-law.json"));

    private List<String> asked(String colour, String eventType, String region) {
        return templates.all().stream()
                .filter(template -> template.phase() == TaskTemplate.Phase.IN_FORCE)
                .filter(template -> template.isAskedBy(colour, eventType) && template.holdsIn(region))
                .map(TaskTemplate::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "blue,natural.flood,610725,''",
        "yellow,natural.rainstorm,610725,''",
        "orange,natural.flood,610725,art-67-measures",
        "red,production-safety.hazmat,610725,art-67-measures",
        "yellow,natural.rainstorm,441621,heyuan-16-pass-on",
        "orange,natural.rainstorm,441621,art-67-measures heyuan-17-respond",
        "red,natural.rainstorm,441621," + "art-67-measures heyuan-18-principal-in-place heyuan-18-stop-school-and-work",
        "red,natural.typhoon,330106,art-67-measures zhejiang-29-close-schools"
    })
    void articles_66_and_67_hold_everywhere_and_local_law_where_it_is_law(
            String colour, String eventType, String region, String more) {
        String expected = more.isEmpty() ? ART_66 : ART_66 + " " + more;
        assertThat(asked(colour, eventType, region)).containsExactly(expected.split(" "));
    }

    @Test
    void without_a_colour_nothing_is_asked() {
        assertThat(asked(null, "social-security.terror", "610725")).isEmpty();
    }

    @Test
    void the_end_of_a_warning_asks_to_undo_its_measures() {
        assertThat(templates.all().stream()
                        .filter(template -> template.phase() == TaskTemplate.Phase.ENDED)
                        .map(TaskTemplate::code))
                .containsExactly("art-70-undo-measures");
    }

    @Test
    void article_67_leaves_the_choice_of_one_or_more() {
        assertThat(templates.find("art-67-measures").orElseThrow().options().keySet())
                .contains("teams-stand-by", "move-people", "close-places", "other")
                .hasSize(8);
    }

    @Test
    void every_template_names_its_article_and_both_languages() {
        assertThat(templates.all()).allSatisfy(template -> {
            assertThat(template.basis()).contains("art. ");
            assertThat(template.title()).isNotBlank();
            assertThat(template.titleEn()).isNotBlank();
            assertThat(template.within()).isPositive();
        });
    }

    @Test
    void a_countys_warning_is_every_townships_and_a_villages_its_own_townships() {
        assertThat(Governments.of(List.of("610725"), 6)).containsExactly("610725");
        assertThat(Governments.of(List.of("610725101201", "610725101"), 9)).containsExactly("610725101");
        assertThat(Governments.of(List.of("610725"), 9))
                .hasSizeGreaterThan(10)
                .allMatch(code -> code.startsWith("610725") && code.length() == 9);
        assertThat(Arrays.asList(Governments.of(List.of("6107"), 6).toArray())).containsExactly("6107");
    }
}
