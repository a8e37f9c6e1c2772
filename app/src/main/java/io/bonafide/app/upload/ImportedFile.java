package io.bonafide.app.upload;

import org.jspecify.annotations.Nullable;

/**
 * One file of an import.
 *
 * @param number its place among them, from 0
 * @param mapping whether it says what the others' columns mean
 * @param layout that it was read with; null until then
 * @param rows with something in them
 * @param used whether its rows tell of orders; null until it was read
 */
record ImportedFile(
        int number,
        String name,
        boolean mapping,
        long bytes,
        @Nullable String sha256,
        @Nullable String layout,
        long rows,
        long setAside,
        @Nullable Boolean used) {}
