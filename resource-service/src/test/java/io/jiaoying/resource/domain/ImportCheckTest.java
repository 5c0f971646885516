package io.jiaoying.resource.domain;

import static io.jiaoying.resource.domain.Drafts.EMPTY_DIRECTORY;
import static io.jiaoying.resource.domain.Drafts.checked;
import static io.jiaoying.resource.domain.Drafts.person;
import static io.jiaoying.resource.domain.Drafts.personCalling;
import static io.jiaoying.resource.domain.Drafts.personUnder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportCheckTest {
    @Test
    void a_superior_may_stand_in_a_later_line() {
        ImportCheck check =
                checked(EMPTY_DIRECTORY, new ImportLine(2, personUnder("p1", "p2")), new ImportLine(3, person("p2")));

        assertThat(check.rejected()).isEmpty();
        assertThat(check.accepted()).extracting(Entry::id).containsExactly("p1", "p2");
    }

    @Test
    void a_superior_may_already_be_in_the_directory() {
        Hierarchy directory = new Hierarchy(Set.of("p2"), Map.of());

        assertThat(checked(directory, new ImportLine(2, personUnder("p1", "p2")))
                        .rejected())
                .isEmpty();
    }

    @Test
    void an_unknown_superior_is_named_with_its_line() {
        ImportCheck check = checked(EMPTY_DIRECTORY, new ImportLine(17, personUnder("p1", "nobody")));

        assertThat(check.rejected())
                .extracting(RejectedLine::line, bad -> bad.flaw().field())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(17L, "superior"));
    }

    @Test
    void everybody_on_a_circle_of_superiors_is_rejected_and_nobody_else() {
        ImportCheck check = checked(
                EMPTY_DIRECTORY,
                new ImportLine(2, personUnder("p1", "p2")),
                new ImportLine(3, personUnder("p2", "p3")),
                new ImportLine(4, personUnder("p3", "p1")),
                new ImportLine(5, person("p4")));

        assertThat(check.rejected()).extracting(RejectedLine::line).containsExactly(2L, 3L, 4L);
        assertThat(check.accepted()).extracting(Entry::id).containsExactly("p4");
    }

    @Test
    void a_circle_that_closes_through_the_directory_is_found() {
        Hierarchy directory = new Hierarchy(Set.of("p1", "p2"), Map.of("p2", "p1"));

        assertThat(checked(directory, new ImportLine(2, personUnder("p1", "p2")))
                        .rejected())
                .hasSize(1);
    }

    @Test
    void the_second_use_of_an_id_is_rejected_and_names_the_first() {
        ImportCheck check = checked(EMPTY_DIRECTORY, new ImportLine(2, person("p1")), new ImportLine(9, person("p1")));

        assertThat(check.rejected()).hasSize(1);
        assertThat(check.rejected().get(0).line()).isEqualTo(9);
        assertThat(check.rejected().get(0).flaw().english()).contains("line 2");
    }

    @Test
    void a_line_falls_with_the_superior_it_names() {
        ImportCheck check = checked(
                EMPTY_DIRECTORY,
                new ImportLine(2, personCalling("p1", "12")),
                new ImportLine(3, personUnder("p2", "p1")),
                new ImportLine(4, personUnder("p3", "p2")));

        assertThat(check.accepted()).isEmpty();
        assertThat(check.rejected()).extracting(RejectedLine::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void every_flaw_of_a_line_is_told() {
        EntryDraft hopeless = new EntryDraft("no spaces!", "", "x".repeat(129), "99", "1", "", "", "not-mail");

        assertThat(hopeless.flaws(region -> false))
                .extracting(Flaw::field)
                .isEqualTo(List.of("id", "name", "post", "region", "phone", "email"));
    }

    @Test
    void nobody_is_their_own_superior_or_deputy() {
        EntryDraft alone = new EntryDraft("p1", "李明", "值班员", "61", "10000", "p1", "p1", "");

        assertThat(alone.flaws(region -> true)).extracting(Flaw::field).containsExactly("superior", "deputyOf");
    }

    @Test
    void flaws_never_quote_the_number() {
        assertThat(personCalling("p1", "138-0000-1234").flaws(region -> true).toString())
                .doesNotContain("1234");
    }
}
