package io.bonafide.core.state;

import org.jspecify.annotations.Nullable;

/** Where the parts of snapshots come from. */
@FunctionalInterface
public interface PartSource {
    /** The part of that name; null if it is not there. */
    byte @Nullable [] get(String name);
}
