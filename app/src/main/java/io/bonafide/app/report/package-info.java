/**
 * The report: one HTML file that works offline and says everything of an analysis to a person, in Chinese and English.
 *
 * <p>Start at {@link io.bonafide.app.report.Report}. While the lines stream by, {@link
 * io.bonafide.app.report.ReportCollector} keeps the few that are shown and the counts of the rest; {@link
 * io.bonafide.app.report.ReportPage} puts them, the texts, the style and the scripts into the template beside it in the
 * resources.
 *
 * <p>Promises: nothing is fetched; a strict content policy holds by the hashes of what is inlined; whatever came from a
 * file reaches the page as text, never as markup. Depends on core's records and the result records; knows nothing of how
 * an analysis is made.
 */
@NullMarked
package io.bonafide.app.report;

import org.jspecify.annotations.NullMarked;
