package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Places.Place;

/** Somebody who buys: an account, to whom the parcel goes, and through which machine. Nobody real. */
record Person(Account account, Receiver receiver, Machine machine) {

    /**
     * A buyer's account.
     *
     * @param registeredAt seconds since 1970
     * @param payment the account that pays
     */
    record Account(String id, long registeredAt, String payment) {}

    /** To whom and where. */
    record Receiver(String name, String phone, Place place, String address, Circle circle) {

        /** The same receiver at another spelling of the address. */
        Receiver at(String otherAddress) {
            return new Receiver(name, phone, place, otherAddress, circle);
        }

        /** Another name and telephone at the same address. */
        Receiver named(String otherName, String otherPhone) {
            return new Receiver(otherName, otherPhone, place, address, circle);
        }
    }

    /** Device and network address. */
    record Machine(String device, String ip) {}

    /** With whom the receiver shares an address. */
    enum Circle {
        HOME,
        FAMILY,
        LOCKER,
        OFFICE,
        DORMITORY
    }

    Person with(Account other) {
        return new Person(other, receiver, machine);
    }

    Person with(Receiver other) {
        return new Person(account, other, machine);
    }

    Person with(Machine other) {
        return new Person(account, receiver, other);
    }
}
