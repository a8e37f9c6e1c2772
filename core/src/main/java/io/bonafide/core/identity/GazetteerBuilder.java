package io.bonafide.core.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the names of divisions: from the columns that orders give, where a name is a fact, and from the heads of the
 * addresses themselves, where a name is what stands before 市, 区, 县, 旗 and stands there often enough.
 *
 * <p>Time: O(length of the texts + names²). Memory: what the names need.
 */
public final class GazetteerBuilder {
    private static final int LEAST_SEEN = 3;
    private static final int OF_COLUMN = LEAST_SEEN;

    /** A county-level city stands behind its prefecture at times; a prefecture stands behind another by mistake only. */
    private static final int OFTEN_BEHIND = 5;

    private final NameCounts cities = new NameCounts();
    private final NameCounts districts = new NameCounts();

    /** The divisions of one order, as its columns give them. */
    public GazetteerBuilder column(@Nullable String province, @Nullable String city, @Nullable String district) {
        String parent = province == null ? "" : province;
        String prefecture = city == null ? "" : city;
        if (prefecture.length() > 1 && !Provinces.NAMES.contains(prefecture)) {
            cities.add(prefecture, parent, OF_COLUMN);
        } else if (Provinces.isCity(parent)) {
            prefecture = parent;
        }
        if (district != null && district.length() > 1) {
            districts.add(district, prefecture, OF_COLUMN);
        }
        return this;
    }

    /** What the heads of the addresses tell; read twice, for districts are found behind cities. */
    public GazetteerBuilder addresses(Collection<String> texts) {
        List<String> folded = texts.stream().map(Folding::fold).toList();
        DivisionReader provinces = new DivisionReader(Gazetteer.ofProvinces());
        folded.forEach(text -> learnCity(provinces.head(text, false)));
        DivisionReader wider = new DivisionReader(build());
        folded.forEach(text -> learnDistrict(wider.head(text, false)));
        return this;
    }

    public Gazetteer build() {
        Gazetteer gazetteer = new Gazetteer();
        for (String name : cities.names(LEAST_SEEN)) {
            if (districts.countWithParent(name) * OFTEN_BEHIND < cities.count(name) && !isProvince(name)) {
                gazetteer.put(
                        new Gazetteer.Entry(Level.CITY, name, cities.parent(name)), DivisionNames.shortCity(name));
            }
        }
        for (String name : districts.names(LEAST_SEEN)) {
            if (gazetteer.entry(Level.CITY, name) == null && !isProvince(name)) {
                gazetteer.put(
                        new Gazetteer.Entry(Level.DISTRICT, name, districts.parent(name)),
                        DivisionNames.shortDistrict(name));
            }
        }
        return gazetteer;
    }

    private void learnCity(DivisionReader.Reading reading) {
        Division found = reading.division();
        int end = DivisionNames.endOfCity(reading.rest(), 0);
        if (found.city() == null && end > 0) {
            cities.add(reading.rest().substring(0, end), found.province() == null ? "" : found.province(), 1);
        }
    }

    private void learnDistrict(DivisionReader.Reading reading) {
        Division found = reading.division();
        int end = DivisionNames.endOfDistrict(reading.rest(), 0);
        if (found.district() == null && end > 0) {
            districts.add(reading.rest().substring(0, end), found.city() == null ? "" : found.city(), 1);
        }
    }

    /** Also where one character is misspelt. */
    private static boolean isProvince(String name) {
        return Provinces.NAMES.stream().anyMatch(province -> DivisionNames.isAlike(province, name));
    }
}
