package io.jiaoying.warning.telling.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.DataFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    private static List<String> faultyPlaces(String json) {
        return RecipientFaults.of(DataFaults.tree(json)).all().stream()
                .map(DataFaults.Fault::place)
                .toList();
    }

    @Test
    void a_bad_list_names_every_fault_at_its_place() {
        assertThat(faultyPlaces("""
                {"source": "s", "acknowledgeWithin": "soon", "regions": {
                   "610725": {"neighbours": ["610726", "999999"], "garrison": {"personId": "p"}},
                   "99": {"neighbours": "610726", "friends": []}}}"""))
                .containsExactly(
                        "acknowledgeWithin",
                        "regions.610725.neighbours[1]",
                        "regions.610725.garrison.name",
                        "regions.99",
                        "regions.99.friends",
                        "regions.99.neighbours");
    }

    @Test
    void a_list_without_regions_tells_the_superior_only() {
        Recipients recipients = new Recipients("telling/recipients.json");
        assertThat(recipients.of("610725"))
                .extracting(recipient -> recipient.party().wire())
                .containsExactly("superior");
    }
}
