package io.bonafide.app.alert;

import org.jspecify.annotations.Nullable;

/** Brings messages to the channels of one kind. */
interface Carrier {
    /**
     * Returns when the receiver has taken the message.
     *
     * @param news what is told; null in a trial
     */
    void carry(Target target, Message message, @Nullable Bulletin news)
            throws UndeliveredException, InterruptedException;

    /** @param id the same when the same is told again */
    record Message(String id, BulletinText text) {}
}
