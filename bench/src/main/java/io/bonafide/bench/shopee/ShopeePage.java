package io.bonafide.bench.shopee;

/** The words of docs/shopee.md around its figures. */
final class ShopeePage {
    static final String TEXT = """
            # Orders per buyer: the rule of Shopee's contest as a stream

            `io.bonafide.core.assess.quantity.OrdersPerBuyer`: which shops have, in any sliding hour, three orders or more for each
            distinct buyer. Written by `./bonafide bench shopee`, which needs the shared data (`BONAFIDE_DATA`, or `../shared/data`).

            ## Found: %d orders of %d shops

            A shop's brushers are, of its orders inside any such hour, the buyers with the most. *Same as* counts the shops whose
            brushers are the very same users.

            | method | shops | same as every window | same as the answers file |
            |---|---|---|---|
            %s

            **315 shops, and the file has 308.** Hours that an order's leaving alone makes suspicious are found: 315 shops, each user the same
            as when every window is looked up one by one. The answers file is said to be exact and to have 315 shops; it names users for 308. It is
            reproduced for every shop by looking only at hours that begin or end with an order. The seven shops between have an hour
            of three orders or four by one buyer, and neighbours both before and after that come within an hour of them: no such hour begins or
            ends at an order. The rule says *any* hour, so the seven belong.

            ## Measured: speed and memory

            %,d orders: %d times the shops side by side, shifted by a minute each, %d times in a row. Both methods run in turn on the same
            columns, %d rounds after two to warm up, one thread. Millions of orders a second, median and range; what is held in memory (MB)
            once the last order has come, the list of windows found included; bytes allocated for each order.

            | method | M orders/s | range | windows seen | held | allocated |
            |---|---|---|---|---|---|
            %s

            Esper runs `select shop, count(*), count(distinct buyer) from Placed#time(3600 sec) group by shop having count(*) > 0 and count(*)
            >= 3 * count(distinct buyer)`, its time stepped from one leaving order to the next (`advanceTimeSpan`): advanced at once from order
            to order it would see only what is left after several have gone. An event is an object for Esper, which its interface asks for, and
            three numbers for ours.

            ## Not covered

            No detector asks it yet: three orders of one buyer within an hour is a contest's rule, and in an honest shop's quiet night
            not rare.
            """;

    private ShopeePage() {}
}
