package io.bonafide.bench.shopee;

import io.bonafide.bench.SharedData;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Orders in time order, as columns.
 *
 * @param shops dense codes, from 0
 * @param buyers dense codes, from 0
 * @param at in seconds
 * @param shopNames by code
 * @param buyerNames by code
 */
record Orders(int[] shops, int[] buyers, int[] at, String[] shopNames, String[] buyerNames) {
    private static final int SHOP = 3;
    private static final int BUYER = 4;
    private static final int TIME = 5;
    private static final int SIDE_STEP = 61;

    static Orders read(Path file) {
        String[][] rows = SharedData.read(
                file,
                lines -> lines.map(line -> line.split(","))
                        .sorted((one, other) -> one[TIME].compareTo(other[TIME]))
                        .toArray(String[][]::new));
        Map<String, Integer> shopCodes = new LinkedHashMap<>();
        Map<String, Integer> buyerCodes = new LinkedHashMap<>();
        int[] shops = codes(rows, SHOP, shopCodes);
        int[] buyers = codes(rows, BUYER, buyerCodes);
        int[] at = Arrays.stream(rows).mapToInt(row -> second(row[TIME])).toArray();
        return new Orders(
                shops,
                buyers,
                at,
                shopCodes.keySet().toArray(String[]::new),
                buyerCodes.keySet().toArray(String[]::new));
    }

    int size() {
        return at.length;
    }

    /** The orders of so many other shops in the same days, all of it so many times in a row. */
    Orders times(int aside, int inARow, int windowSeconds) {
        int span = at[size() - 1] - at[0] + windowSeconds + aside * SIDE_STEP;
        long[] order = LongStream.range(0, (long) size() * aside * inARow)
                .map(i -> {
                    int copy = (int) (i / size());
                    long when = at[(int) (i % size())] + copy % aside * (long) SIDE_STEP + copy / aside * (long) span;
                    return Math.toIntExact(when) * ((long) size() * aside * inARow) + i;
                })
                .sorted()
                .toArray();
        return new Orders(
                column(order, i -> shops[i % size()] + i / size() % aside * shopNames.length),
                column(order, i -> buyers[i % size()]),
                LongStream.of(order).mapToInt(key -> (int) (key / order.length)).toArray(),
                shopNames,
                buyerNames);
    }

    private static int[] column(long[] order, Function<Integer, Integer> value) {
        return LongStream.of(order)
                .mapToInt(key -> value.apply((int) (key % order.length)))
                .toArray();
    }

    private static int[] codes(String[][] rows, int column, Map<String, Integer> codes) {
        return IntStream.range(0, rows.length)
                .map(row -> codes.computeIfAbsent(rows[row][column], name -> codes.size()))
                .toArray();
    }

    private static int second(String time) {
        return (int) LocalDateTime.parse(time.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }
}
