package io.bonafide.core.exposure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ladder remembers of the findings before one: how many, and how many of each kind that its table asks for.
 * Numbers stop where the table no longer tells them apart, so that there are few different ones.
 *
 * @param findings how many findings
 * @param kinds how many of each kind: {@code severe}, {@code mass}, or a tier's code
 */
record Priors(int findings, SortedMap<String, Integer> kinds) {

    Priors {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    int count(String kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
