package io.bonafide.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The inputs and roots of the test that Certificate Transparency's own implementations share (RFC 6962, 2.1). */
    @Test
    void rootsAreThoseOfCertificateTransparency() throws Exception {
        List<String> inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<byte[]> leaves = new ArrayList<>();
        for (String input : inputs) {
            leaves.add(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex("00" + input)));
        }
        assertThat(HEX.formatHex(Commitments.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(Commitments.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(HEX.formatHex(Commitments.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(HEX.formatHex(Commitments.root(leaves.subList(0, 7))))
                .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(HEX.formatHex(Commitments.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    /** Spelt out once more, byte by byte. */
    @Test
    void aLeafIsWhatItsDescriptionSays() throws Exception {
        byte[] salt = new byte[Commitments.SALT_BYTES];
        new Random(3).nextBytes(salt);
        SortedMap<String, String> open = new TreeMap<>(Map.of("type", "paid", "at", "2026-11-01"));
        byte[] commitment = Commitments.field(salt, "phone", "19900000001");
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(2);
        field.writeBytes(salt);
        field.writeBytes("phone\0".getBytes(StandardCharsets.UTF_8));
        field.writeBytes("19900000001".getBytes(StandardCharsets.UTF_8));
        assertThat(commitment).isEqualTo(Sha256.digest().digest(field.toByteArray()));
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write(0);
        leaf.writeBytes(salt);
        leaf.writeBytes("at\0002026-11-01\000type\000paid\000\000phone\000".getBytes(StandardCharsets.UTF_8));
        leaf.writeBytes(commitment);
        assertThat(Commitments.leaf(salt, open, new TreeMap<>(Map.of("phone", commitment))))
                .isEqualTo(Sha256.digest().digest(leaf.toByteArray()));
    }

    @Test
    void whateverIsChangedChangesTheLeaf() {
        byte[] salt = new byte[Commitments.SALT_BYTES];
        SortedMap<String, String> cells = new TreeMap<>(Map.of("type", "placed", "order_id", "o"));
        byte[] one = Commitments.leaf(salt, cells, new TreeMap<>());
        cells.put("order_id", "p");
        byte[] otherValue = Commitments.leaf(salt, cells, new TreeMap<>());
        byte[] withField = Commitments.leaf(salt, cells, new TreeMap<>(Map.of("phone", new byte[32])));
        byte[] otherSalt = Commitments.leaf(
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, cells, new TreeMap<>());
        assertThat(List.of(
                        HEX.formatHex(one),
                        HEX.formatHex(otherValue),
                        HEX.formatHex(withField),
                        HEX.formatHex(otherSalt)))
                .doesNotHaveDuplicates();
    }
}
