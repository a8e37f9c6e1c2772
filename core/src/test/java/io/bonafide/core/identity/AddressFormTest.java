package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AddressFormTest {

    @Test
    void oneFormForAllWritingsThatSayTheSame() {
        assertThat(AddressForm.of("江苏省苏州市晨光路壹佰零贰号A座7层705室"))
                .isPresent()
                .isEqualTo(AddressForm.of("江苏 苏州市晨光路102号 a幢7楼705房（请放前台）"));
    }

    @Test
    void aDivisionIsPartOfTheForm() {
        assertThat(AddressForm.of("江苏省苏州市晨光路102号")).isNotEqualTo(AddressForm.of("江苏省无锡市晨光路102号"));
        assertThat(AddressForm.of("江苏省晨光路102号")).isNotEqualTo(AddressForm.of("浙江省晨光路102号"));
    }

    @Test
    void whatIsMaskedOrSaysTooLittleHasNone() {
        assertThat(AddressForm.of("江苏省苏州市晨光路***")).isEmpty();
        assertThat(AddressForm.of("8号201")).isEmpty();
        assertThat(AddressForm.of(" ")).isEmpty();
    }
}
