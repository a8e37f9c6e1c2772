package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Injects rings into a background, as those of the shared file are: accounts that do nothing else, items drawn evenly and
 * no item twice, every member on at least one of them, each review on a day of its own within the ring's days; camouflage
 * on items drawn by their reviews, at any time.
 */
final class Injection {
    private static final int FIRST_DAY = 1500;
    private static final int LAST_DAY = 4000;

    private final Edges background;
    private final SplittableRandom random;
    private final IntArrayList user = new IntArrayList();
    private final IntArrayList item = new IntArrayList();
    private final IntArrayList day = new IntArrayList();
    private final IntArrayList ring = new IntArrayList();
    private final IntOpenHashSet taken = new IntOpenHashSet();
    private final int items;
    private int nextUser;

    private Injection(Edges background, SplittableRandom random) {
        this.background = background;
        this.random = random;
        this.nextUser = background.countUsers();
        this.items = background.countItems();
    }

    /** Ring i + 1 is of kind {@code cells.get(i)}. */
    static Edges into(Edges background, List<Cell> cells, SplittableRandom random) {
        Injection injection = new Injection(background, random);
        for (int i = 0; i < cells.size(); i++) {
            injection.add(cells.get(i), i + 1);
        }
        return background.and(injection.edges());
    }

    private void add(Cell cell, int number) {
        int[] items = new int[cell.items()];
        for (int i = 0; i < items.length; i++) {
            do {
                items[i] = random.nextInt(this.items);
            } while (!taken.add(items[i]));
        }
        int first = random.nextInt(FIRST_DAY, LAST_DAY - cell.days() + 1);
        for (int b = 0; b < cell.buyers(); b++) {
            int buyer = nextUser++;
            boolean acted = false;
            for (int each : items) {
                if (random.nextDouble() < cell.density()) {
                    edge(buyer, each, first + random.nextInt(cell.days()), number);
                    acted = true;
                }
            }
            if (!acted) {
                edge(buyer, items[random.nextInt(items.length)], first + random.nextInt(cell.days()), number);
            }
            for (int c = 0; c < cell.camouflage(); c++) {
                int popular = background.item()[random.nextInt(background.size())];
                edge(buyer, popular, random.nextInt(FIRST_DAY, LAST_DAY), -number);
            }
        }
    }

    private void edge(int who, int what, int when, int which) {
        user.add(who);
        item.add(what);
        day.add(when);
        ring.add(which);
    }

    private Edges edges() {
        return new Edges(user.toIntArray(), item.toIntArray(), day.toIntArray(), ring.toIntArray());
    }
}
