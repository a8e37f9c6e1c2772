package io.bonafide.core.signal.tail;

/** Which end of a quantity is suspicious. */
public enum Side {
    HIGH,
    LOW
}
