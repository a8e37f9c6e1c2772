package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import org.jspecify.annotations.Nullable;

/** Words of one kind and their codes, in the order in which they were met. A word longer than 200 characters is cut. */
public final class Words implements Kept {
    /** No word. */
    public static final int NONE = -1;

    private final ByteDictionary entries = new ByteDictionary();
    private final PackedText packed = new PackedText();
    private @Nullable String last;
    private int lastCode = NONE;

    /** The code of {@code word}, added if it is new; {@link #NONE} for null. */
    public int code(@Nullable String word) {
        if (word == null) {
            return NONE;
        }
        if (!word.equals(last)) {
            packed.pack(word, 0);
            lastCode = entries.add(packed);
            last = word;
        }
        return lastCode;
    }

    /** The word of {@code code}; null for {@link #NONE}. */
    public @Nullable String wordOrNull(int code) {
        return code == NONE ? null : word(code);
    }

    /** The code of {@code word}, or {@link #NONE} if it was never met. */
    public int find(String word) {
        packed.pack(word, 0);
        return entries.find(packed);
    }

    public String word(int code) {
        return entries.text(code, 0);
    }

    public int size() {
        return entries.size();
    }

    @Override
    public void save(StateWriter out) {
        entries.save(out);
    }

    @Override
    public void load(StateReader in) {
        entries.load(in);
        last = null;
    }
}
