package io.bonafide.core.simulate;

/** Lives an order's life: payment, parcel, confirmation, refund, review, and what the shop's clerks write. */
final class Habits {
    /** Orders whose story itself brings a refund. */
    private static final double TOLD_REFUNDS = 0.012;

    private final Payments payments;
    private final Shipments shipments = new Shipments();
    private final Aftercare aftercare;
    private final Clerks clerks;

    Habits(SimulationSettings settings) {
        Dice shop = new Dice(settings.seed(), Streams.SHOP, 0);
        payments = new Payments(Marginals.UNPAID + shop.between(-0.015, 0.015));
        aftercare = new Aftercare(Marginals.REFUNDED - TOLD_REFUNDS + shop.between(-0.03, 0.03));
        clerks = new Clerks(shop);
    }

    void live(Sale sale) {
        payments.settle(sale);
        if (sale.paid()) {
            aftercare.decide(sale);
            shipments.ship(sale);
            aftercare.follow(sale);
        }
        clerks.write(sale);
    }
}
