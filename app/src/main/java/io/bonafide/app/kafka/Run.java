package io.bonafide.app.kafka;

import io.bonafide.app.archive.Submission;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.order.Sha256;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one partition's records tell of one shop, in their order, cut into pieces each of which is stored whole or not at all. A piece
 * is handed on when the one before it is stored. For one thread.
 */
final class Run {
    /** Events of one piece, if no record alone has more. */
    private static final int MOST_EVENTS = 1_000;

    private final ShopDesk desk;
    private final Deque<List<RecordReader.Told>> pieces = new ArrayDeque<>();
    private int events;
    private int attempts;
    private boolean failed;

    Run(ShopDesk desk) {
        this.desk = desk;
    }

    ShopDesk desk() {
        return desk;
    }

    void add(RecordReader.Told told) {
        if (pieces.isEmpty() || events + told.items().size() > MOST_EVENTS) {
            pieces.add(new ArrayList<>());
            events = 0;
        }
        pieces.getLast().add(told);
        events += told.items().size();
    }

    boolean isOver() {
        return failed || pieces.isEmpty();
    }

    /** The piece that is to be handed on. */
    List<RecordReader.Told> piece() {
        return pieces.getFirst();
    }

    /** The piece as a submission: of several records the hash of their hashes, one after the other. */
    Submission submission(String topic) {
        List<RecordReader.Told> piece = piece();
        MessageDigest all = Sha256.digest();
        piece.forEach(told -> all.update(told.hash()));
        return new Submission(
                "kafka " + topic,
                piece.size() == 1 ? piece.get(0).hash() : all.digest(),
                piece.stream().flatMap(told -> told.items().stream()).toList());
    }

    /** The piece is done with. */
    void next() {
        pieces.removeFirst();
        attempts = 0;
    }

    /** The piece is handed on again record by record, to find the one that cannot be stored. */
    void single() {
        List<RecordReader.Told> piece = new ArrayList<>(pieces.removeFirst());
        for (int i = piece.size() - 1; i >= 0; i--) {
            pieces.addFirst(List.of(piece.get(i)));
        }
        attempts = 0;
    }

    /** How often the piece has failed, with this time. */
    int failedAgain() {
        return ++attempts;
    }

    /** Nothing more of it is handed on now. */
    void fail() {
        failed = true;
    }

    /** Its first record that is not done with; empty if there is none. */
    OptionalLong firstLeft() {
        return pieces.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(piece().get(0).offset());
    }
}
