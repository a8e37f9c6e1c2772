package io.bonafide.exchange.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1＋1", "'=1"})
    void whatASpreadsheetWouldRunBecomesTextAndComesBack(String value) {
        String cell = Formulas.neutralise(value);
        assertThat(cell).isEqualTo("'" + value);
        assertThat(Formulas.restore(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1930679858170647", "261001-123", "O'Neil", "'", "真单", "'quoted'"})
    void anythingElseStaysAsItIs(String value) {
        assertThat(Formulas.neutralise(value)).isEqualTo(value);
        assertThat(Formulas.restore(value)).isEqualTo(value);
    }

    @Test
    void anApostropheBeforeAFormulaIsNotLost() {
        assertThat(Formulas.restore(Formulas.neutralise("'=1"))).isEqualTo("'=1");
        assertThat(Formulas.restore(Formulas.neutralise("=1"))).isEqualTo("=1");
    }
}
