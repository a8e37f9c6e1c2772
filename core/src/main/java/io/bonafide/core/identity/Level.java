package io.bonafide.core.identity;

/** Of an administrative division, widest first. */
enum Level {
    PROVINCE,
    CITY,
    DISTRICT
}
