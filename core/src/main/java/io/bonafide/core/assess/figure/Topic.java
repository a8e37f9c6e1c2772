package io.bonafide.core.assess.figure;

/** Some of the figures. */
interface Topic {
    void tell(Group group, FigureSheet sheet);
}
