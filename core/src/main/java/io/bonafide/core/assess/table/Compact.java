package io.bonafide.core.assess.table;

/** What may be made smaller when it is not expected to change any more. All is answered as before; a change is still taken, and costs more. */
interface Compact {
    /** Takes up as little memory as the values need. */
    void compact();
}
