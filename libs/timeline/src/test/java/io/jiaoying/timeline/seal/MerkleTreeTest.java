package io.jiaoying.timeline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    /** Test vectors of RFC 6962's reference implementation: leaves "" and 00. */
    @Test
    void leaves_and_nodes_are_hashed_as_in_rfc_6962() {
        assertThat(new MerkleTree(List.of("")).root())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(new MerkleTree(List.of("", "\0")).root())
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13, 64, 100})
    void every_leaf_proves_the_root_and_no_other_leaf_or_place_does(int size) {
        List<String> leaves =
                IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();
        var tree = new MerkleTree(leaves);

        for (int index = 0; index < size; index++) {
            List<String> path = tree.path(index);
            assertThat(MerkleTree.rootFrom(leaves.get(index), index, size, path))
                    .contains(tree.root());
            assertThat(MerkleTree.rootFrom("another", index, size, path))
                    .isNotEqualTo(java.util.Optional.of(tree.root()));
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    assertThat(MerkleTree.rootFrom(leaves.get(index), other, size, path))
                            .isNotEqualTo(java.util.Optional.of(tree.root()));
                }
            }
        }
    }
}
