package io.bonafide.core.state;

/**
 * Something whose state is part of a snapshot. What can be rebuilt exactly from the rest at little cost is not written.
 */
public interface Kept {
    /**
     * Hands its state over as it is now. What it hands over as a block, or to be packed later, it must never change
     * again; the next change makes a copy of it. Costs little: it runs while events wait.
     */
    void save(StateWriter out);

    /** Takes the state over. Called once, of one that was made as the saved one was and has seen nothing since. */
    void load(StateReader in);
}
