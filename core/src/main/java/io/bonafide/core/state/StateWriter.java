package io.bonafide.core.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers a state at one instant. Each state has a name; its parts are numbered. */
public final class StateWriter {
    private final String path;
    private final List<Piece> pieces;

    StateWriter() {
        this("", new ArrayList<>());
    }

    private StateWriter(String path, List<Piece> pieces) {
        this.path = path;
        this.pieces = pieces;
    }

    /** A writer whose names stand below {@code name}. */
    public StateWriter under(String name) {
        return new StateWriter(path + name + "/", pieces);
    }

    /** Saves {@code state} under {@code name}. */
    public void keep(String name, Kept state) {
        state.save(under(name));
    }

    /** Packs a state now, at once. For a small one. */
    public void pack(String name, Consumer<Packer> packing) {
        byte[] bytes = packed(packing);
        pieces.add(new Piece(path + name, 0, null, () -> bytes));
    }

    /** Packs a state when the snapshot is written. What {@code packing} reads must never change from now on. */
    public void packLater(String name, Consumer<Packer> packing) {
        pieces.add(new Piece(path + name, 0, null, () -> packed(packing)));
    }

    /**
     * One block of several, packed when the snapshot is written.
     *
     * @param block what is packed, such as an array. It must never change from now on, and is known again by its identity
     *     in later snapshots, which need not pack it again
     */
    public void block(String name, int number, Object block, Supplier<byte[]> packing) {
        pieces.add(new Piece(path + name, number, block, packing));
    }

    List<Piece> pieces() {
        return pieces;
    }

    private static byte[] packed(Consumer<Packer> packing) {
        Packer packer = new Packer();
        packing.accept(packer);
        return packer.bytes();
    }

    /** @param block null where the piece is no block */
    record Piece(String name, int number, @Nullable Object block, Supplier<byte[]> bytes) {}
}
