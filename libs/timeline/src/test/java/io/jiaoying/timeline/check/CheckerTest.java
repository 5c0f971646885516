package io.jiaoying.timeline.check;

import static io.jiaoying.timeline.check.Exports.edited;
import static io.jiaoying.timeline.check.Exports.renumbered;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.SealLink;
import io.jiaoying.timeline.seal.SealRoot;
import io.jiaoying.timeline.seal.Sealed;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of attack at each of five entries. */
class CheckerTest {
    private static final String SECRET = "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=";
    private static final String ANOTHER = "Q0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0NDQ0M=";

    private final List<TimelineEntry> chain = new ArrayList<>(Exports.chain("incident-1", 6));
    private final Sealed sealed = new Sealed(SECRET);

    @Test
    void an_untouched_export_is_intact_with_and_without_a_kept_root() {
        PublishedRoot kept = sealAndKeep();

        assertThat(check(chain, null))
                .contains("INTACT incident-1: 6 entries, sealed up to entry 6 (the key is the export's own word)");
        assertThat(check(chain, kept)).endsWith("INTACT incident-1: 6 entries, sealed up to entry 6");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void an_edited_entry_is_named(int seq) {
        chain.set(seq - 1, edited(chain.get(seq - 1)));
        assertThat(check(chain, null)).contains("BAD incident-1: entry " + seq + " edited");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void an_edited_entry_with_a_new_hash_is_named(int seq) {
        chain.set(seq - 1, Exports.rehashed(edited(chain.get(seq - 1))));
        assertThat(check(chain, null)).contains("BAD incident-1: entry " + seq + " edited");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_deleted_entry_is_named_even_when_the_rest_is_renumbered(int seq) {
        chain.remove(seq - 1);
        assertThat(check(chain, null)).contains("BAD incident-1: entry " + seq + " deleted");
        assertThat(check(renumbered(chain), null)).contains("BAD incident-1: entry " + seq + " deleted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void two_entries_that_changed_places_are_named_even_when_renumbered(int seq) {
        TimelineEntry moved = chain.remove(seq - 1);
        chain.add(seq, moved);
        assertThat(check(chain, null)).contains("BAD incident-1: entry " + seq + " reordered");
        assertThat(check(renumbered(chain), null)).contains("BAD incident-1: entry " + seq + " reordered");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void contents_that_changed_places_under_their_old_hashes_are_named(int seq) {
        Exports.swapContents(chain, seq - 1, seq);
        assertThat(check(chain, null)).contains("BAD incident-1: entry " + seq + " reordered");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_cut_tail_is_named_by_the_kept_root_although_head_and_later_roots_were_cut_too(int left) {
        PublishedRoot kept = sealAndKeep();
        List<TimelineEntry> cut = chain.subList(0, left);
        sealed.seal(cut);

        assertThat(check(cut, kept)).contains("BAD incident-1: entry " + (left + 1) + " truncated");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_restored_old_state_is_named_by_the_kept_root(int left) {
        var restored = new Sealed(SECRET);
        restored.seal(chain.subList(0, left));
        PublishedRoot kept = sealAndKeep();

        assertThat(verdict(chain.subList(0, left), restored.of("incident-1"), kept))
                .contains("BAD incident-1: entry " + (left + 1) + " rolled-back");
    }

    @Test
    void a_restored_state_that_went_on_being_sealed_is_found() {
        PublishedRoot kept = sealAndKeep();
        var restored = new Sealed(SECRET);
        restored.sealOthers(20);

        assertThat(verdict(chain, restored.of("incident-1"), kept)).contains("rolled-back");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_whole_chain_hashed_anew_is_found_by_the_seals_at_the_first_entry_not_vouched_for(int seq) {
        sealed.seal(chain.subList(0, seq));
        sealed.sealOthers(3);
        PublishedRoot kept = sealAndKeep();
        List<TimelineEntry> forged = Exports.forgedFrom(chain, seq + 1);

        assertThat(check(forged, kept)).contains("BAD incident-1: entry " + (seq + 1) + " edited");
        assertThat(check(forged, null)).contains("BAD incident-1: entry " + (seq + 1) + " edited");
    }

    @Test
    void a_root_signed_with_another_key_or_a_swapped_signature_is_found() {
        PublishedRoot kept = sealAndKeep();
        var forger = new Sealed(ANOTHER);
        forger.seal(chain);
        TimelineSeal good = sealed.of("incident-1");

        assertThat(verdict(chain, forger.of("incident-1"), kept)).contains("rolled-back");
        assertThat(verdict(
                        chain,
                        with(
                                good,
                                Exports.signedAs(
                                        good.roots().get(0), good.roots().get(1))),
                        null))
                .contains("forged");
        assertThat(verdict(
                        chain,
                        new TimelineSeal(
                                good.latest(), good.roots(), forger.of("x").keys()),
                        null))
                .contains("forged");
    }

    @Test
    void a_kept_root_that_is_not_whole_tells_nothing() {
        PublishedRoot kept = sealAndKeep();
        SealRoot other = new Sealed(ANOTHER).seal(chain);

        assertThat(check(chain, Exports.withSignature(kept, other.signature()))).contains("CANNOT TELL");
    }

    @Test
    void an_export_that_hides_that_a_root_held_the_subject_is_found() {
        sealed.seal(chain.subList(0, 2));
        PublishedRoot kept = sealAndKeep();
        TimelineSeal seal = sealed.of("incident-1");
        List<SealLink> hidden = seal.roots().stream()
                .map(link -> new SealLink(link.root(), null, null, null))
                .toList();

        assertThat(verdict(chain.subList(0, 2), new TimelineSeal(seal.latest(), hidden, seal.keys()), kept))
                .contains("forged");
        assertThat(verdict(chain.subList(0, 2), new TimelineSeal(seal.latest(), List.of(), seal.keys()), kept))
                .contains("CANNOT TELL");
    }

    @Test
    void a_timeline_without_any_entry_or_with_less_than_its_head_says_is_bad() {
        var nothing = new ExportFile("incident-1", 0, TimelineEntry.GENESIS, List.of(), null);
        var cut = new ExportFile("incident-1", 6, chain.get(5).hash(), chain.subList(0, 4), null);

        assertThat(new Checker(null, List.of()).check(nothing).lines().get(1)).contains("entry 1 deleted");
        assertThat(new Checker(null, List.of()).check(cut).lines().get(1)).contains("entry 5 truncated");
    }

    /** Root 1, others, the whole chain, others: the kept one in the middle of later ones. */
    private PublishedRoot sealAndKeep() {
        sealed.seal(chain.subList(0, 1));
        sealed.sealOthers(4);
        sealed.seal(chain);
        sealed.sealOthers(6);
        SealRoot root =
                sealed.of("x").roots().get((int) sealed.of("x").latest() - 1).root();
        sealed.sealOthers(2);
        return PublishedRoot.of(root, List.of(sealed.publicKey()));
    }

    private static TimelineSeal with(TimelineSeal seal, SealLink first) {
        var links = new ArrayList<>(seal.roots());
        links.set(0, first);
        return new TimelineSeal(seal.latest(), links, seal.keys());
    }

    private String check(List<TimelineEntry> entries, PublishedRoot kept) {
        return verdict(entries, sealed.of("incident-1"), kept);
    }

    private static String verdict(List<TimelineEntry> entries, TimelineSeal seal, PublishedRoot kept) {
        TimelineEntry last = entries.get(entries.size() - 1);
        var export = new ExportFile("incident-1", last.seq(), last.hash(), entries, seal);
        return String.join("\n", new Checker(kept, List.of()).check(export).lines());
    }
}
